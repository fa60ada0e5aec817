import cycle_a

seen = cycle_a.value
