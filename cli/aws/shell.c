/* SPDX-License-Identifier: Apache-2.0
 *
 * Scripts that are meant to be read before they are run: POSIX sh, every call inside `run`, which does nothing unless
 * the reader says APPLY=1, and then asks AWS first as which account it would act. */
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "review.h"

static const char head[] =
    "set -eu\n"
    "export AWS_PAGER=\n"
    "\n"
    "apply=${APPLY:-0}\n"
    "left=0 # steps that another account has to take\n"
    "\n"
    "# run 'ACCOUNT ...' COMMAND ...: runs the command, with APPLY=1 and as one of the accounts; else it is only shown.\n"
    "run() {\n"
    "  accounts=$1\n"
    "  shift\n"
    "  if [ \"$apply\" != 1 ]; then\n"
    "    printf 'not run: %s\\n' \"$*\" >&2\n"
    "    return 0\n"
    "  fi\n"
    "  caller=$(aws sts get-caller-identity --query Account --output text)\n"
    "  case \" $accounts \" in\n"
    "    *\" $caller \"*) \"$@\" ;;\n"
    "    *)\n"
    "      printf 'left, this is account %s, and it takes one of %s: %s\\n' \"$caller\" \"$accounts\" \"$*\" >&2\n"
    "      left=$((left + 1))\n"
    "      ;;\n"
    "  esac\n"
    "}\n";

void shell_head(output *o, const char *made_by) {
    output_text(o, "#!/bin/sh\n");
    shell_comment(o, "Made by %s, for review. Read it first. It runs nothing unless it is called with APPLY=1.",
                  made_by);
    output_text(o, head);
}

void shell_comment(output *o, const char *format, ...) {
    va_list args, again;
    va_start(args, format);
    va_copy(again, args);
    int n = vsnprintf(NULL, 0, format, again);
    va_end(again);
    char *text = must_alloc(NULL, n > 0 ? (size_t)n + 1 : 1);
    text[0] = '\0';
    vsnprintf(text, n > 0 ? (size_t)n + 1 : 1, format, args);
    va_end(args);
    output_text(o, "# ");
    output_str(o, text_of(text));
    output_text(o, "\n");
    free(text);
}

static bool plain(crd_str word) {
    for (size_t i = 0; i < word.len; i++) {
        char c = word.ptr[i];
        bool letter = ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || (c >= '0' && c <= '9');
        if (!letter && (c == '\0' || !strchr("-_./,:=@+", c))) return false;
    }
    return word.len > 0;
}

void shell_word(output *o, crd_str word) {
    if (plain(word)) {
        output_write(o, word.ptr, word.len);
        return;
    }
    output_text(o, "'");
    for (size_t i = 0; i < word.len; i++)
        if (word.ptr[i] == '\'')
            output_text(o, "'\\''");
        else
            output_write(o, &word.ptr[i], 1);
    output_text(o, "'");
}

void shell_end(output *o) {
    output_text(o, "\n[ \"$left\" = 0 ] || {\n"
                   "  printf 'left for other accounts: %s\\n' \"$left\" >&2\n"
                   "  exit 1\n"
                   "}\n");
}
