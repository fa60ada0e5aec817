# golden: -S -O2 -o -
EVIL = "\n.globl x\n\"; bl exit\n/* */ // # @"
