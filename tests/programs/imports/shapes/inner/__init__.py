print("init inner")
