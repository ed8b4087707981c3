/* SPDX-License-Identifier: Apache-2.0
 *
 * Strings and comments of a policy. */
#include "aws/text.h"

void aws_string(text *t, crd_str s) {
    text_char(t, '"');
    for (size_t i = 0; i < s.len; i++) {
        char c = s.ptr[i];
        if (c == '"' || c == '\\')
            text_format(t, "\\%c", c);
        else if (c == '\n')
            text_add(t, STR("\\n"));
        else if (c == '\t')
            text_add(t, STR("\\t"));
        else if ((c >= 0 && c < ' ') || c == 0x7f)
            text_format(t, "\\u{%x}", (unsigned)c);
        else
            text_char(t, c);
    }
    text_char(t, '"');
}

/* Names come from documents: nothing in them may end the comment. */
void aws_comment(text *t, const char *format, ...) {
    size_t from = t->n;
    va_list args;
    va_start(args, format);
    text_add(t, STR("# "));
    text_vformat(t, format, args);
    va_end(args);
    for (size_t i = from; i < t->n; i++)
        if ((t->at[i] >= 0 && t->at[i] < ' ') || t->at[i] == 0x7f) t->at[i] = ' ';
    text_char(t, '\n');
}
