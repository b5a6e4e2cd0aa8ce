"""`python -m genklang` is the command `genklang`."""

from genklang.cli import main

if __name__ == "__main__":
    main()
