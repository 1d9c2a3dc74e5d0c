"""What every drawn picture is made of: boxes, lines of text, arrows; and how they become SVG."""
