"""Pictures of rounds and of the pool: SVG made at build time, with the same figures as a table.

A picture takes its colours from CSS variables, so that one SVG serves light, dark, print and forced
colours. Across it measures in per cent and down in pixels: it fits every width, and its letters
stay as large as those of the text.
"""
