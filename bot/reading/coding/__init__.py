"""Events coded in the manner of PLOVER: who did what to whom, from the exchange and from each of its statements."""
