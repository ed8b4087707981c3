The public headers are C++ too.

-- needs command -v g++ --
-- header.cc --
#include "crd.h"
#include "crd_tools.h"
#include "crd_aws.h"
#include "crd_io.h"
-- $ g++ -std=c++17 -Wall -Wextra -fsyntax-only -I"$ROOT/include" header.cc --
