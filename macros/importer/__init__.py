"""`hub import-draws`: brings data/draws and data/pools up to the official list of rounds.

    fetch    a file or an address -> bytes -> the entries of the list
    numbers, moments, names, pool_counts
             one spelling each -> one value
    entries  one entry -> a ListedRound, with what could not be read
    held     what data/ holds
    compare  the two -> a Plan: what is new, what is filled in, what is refused and why
    layout, edit
             a Plan -> new texts of the files, all other bytes as they were
    write    checks the new texts as a whole, then puts them in place, all or none
    report   the Plan in words, and the summary for a reviewer

Nothing is written when anything is refused.
"""
