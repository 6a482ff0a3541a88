"""Tree to what people see: lines of characters, MathML, and the file that students get."""
