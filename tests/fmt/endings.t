Line ends become LF, a byte order mark and tabs before words go, a missing line end comes.

-- $ printf '\357\273\277import "std/aws"\r\n\tlet a = 1 # x \t\r\n\r\nlet b = 2' >policy.crd; crd fmt policy.crd | od -c --
0000000   i   m   p   o   r   t       "   s   t   d   /   a   w   s   "
0000020  \n   l   e   t       a       =       1                        
0000040               #       x  \n  \n   l   e   t       b       =    
0000060   2  \n
0000062
-- $ printf 'let a = 1\r# mac\rlet b = 2' | crd fmt - --
let a = 1
# mac
let b = 2
