value = "a early"
import cycle_b

value = "a late"
