"""Many readings -> an answer: what is watched comes up, what was promised, how two documents compare."""
