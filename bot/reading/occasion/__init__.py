"""What kind of exchange is reported, when and where; what is announced for later."""
