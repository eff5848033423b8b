"""The recipe that trains the language pipeline shipped in `bot/reading/model`.

`python -m bot.reading.training TREEBANKS_DIR OUT_DIR` converts the treebanks, trains syntax and names, puts one
pipeline together, measures it on texts it never saw and writes the model card. Nothing here runs when the bot reads.
"""
