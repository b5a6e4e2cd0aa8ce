"""Rules on accessible content: what authors can get wrong however good the theme is."""
