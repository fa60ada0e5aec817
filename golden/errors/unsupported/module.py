# golden: check --color=never
import socketserver
