/* SPDX-License-Identifier: Apache-2.0
 *
 * Parts of a program in crd's own words, for the disassembler and for messages. */
#include "vm/bytecode.h"

/* `"` and `\` and control characters are escaped, so that a policy could hold the text as it is printed. */
void program_quoted_text(text *out, crd_str s) {
    text_char(out, '"');
    for (size_t i = 0; i < s.len; i++) {
        unsigned char c = (unsigned char)s.ptr[i];
        if (c == '"' || c == '\\')
            text_format(out, "\\%c", c);
        else if (c == '\n')
            text_add(out, STR("\\n"));
        else if (c == '\t')
            text_add(out, STR("\\t"));
        else if (c < ' ' || c == 0x7f)
            text_format(out, "\\u{%x}", c);
        else
            text_char(out, (char)c);
    }
    text_char(out, '"');
}

static bool is_word(crd_str s) {
    for (size_t i = 0; i < s.len; i++) {
        char c = s.ptr[i];
        bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
        if (!letter && (i == 0 || c < '0' || c > '9')) return false;
    }
    return s.len > 0;
}

void program_field_text(text *out, field_ref field) {
    if (field.id != FIELD_TAG) {
        text_add(out, str_of(field_table[field.id].name));
        return;
    }
    text_add(out, STR("tag."));
    if (is_word(field.tag))
        text_add(out, field.tag);
    else
        program_quoted_text(out, field.tag);
}

void program_subject_text(text *out, const program *p, bool of_category, uint32_t column) {
    if (of_category)
        text_add(out, p->categories[column].name);
    else
        program_field_text(out, p->columns[column]);
}

void program_call_text(text *out, crd_call call) {
    text_format(out, "%.*s.", STR_ARG(call.hook));
    if (is_word(call.function))
        text_add(out, call.function);
    else
        program_quoted_text(out, call.function);
}

static void add_list(text *out, const value *v) {
    text_char(out, '[');
    for (size_t i = 0; i < v->list.n; i++) {
        if (i > 0) text_add(out, STR(", "));
        program_quoted_text(out, v->list.at[i]);
    }
    text_char(out, ']');
}

/* Canonical digits without the zeros behind the point that money has. */
static void add_number(text *out, dec n) {
    char digits[CRD_MONEY_MAX];
    size_t length = crd_money_text(dec_money(n), digits);
    while (digits[length - 1] == '0') length--;
    if (digits[length - 1] == '.') length--;
    text_add(out, (crd_str){digits, length});
}

static void add_money(text *out, const value *v) {
    char digits[CRD_MONEY_MAX];
    text_add(out, (crd_str){digits, crd_money_text(dec_money(v->number), digits)});
    text_format(out, " %.*s", STR_ARG(v->currency));
}

static void add_percent(text *out, dec n) {
    dec hundred = 0;
    if (!dec_mul(n, 100 * DEC_ONE, &hundred)) {
        add_number(out, n);
        return;
    }
    add_number(out, hundred);
    text_char(out, '%');
}

static void add_day(text *out, const value *v) {
    char digits[CRD_DATE_MAX];
    size_t n = v->type == VALUE_DATE ? crd_date_text(v->day, digits) : crd_month_text(v->day, digits);
    text_add(out, (crd_str){digits, n});
}

void program_value_text(text *out, const value *v) {
    switch (v->type) {
    case VALUE_NUMBER: add_number(out, v->number); break;
    case VALUE_PERCENT: add_percent(out, v->number); break;
    case VALUE_MONEY: add_money(out, v); break;
    case VALUE_DATE:
    case VALUE_MONTH: add_day(out, v); break;
    case VALUE_DAYS: text_format(out, "%lld days", (long long)v->days); break;
    case VALUE_MONTHS: text_format(out, "%lld months", (long long)v->days); break;
    case VALUE_TEXT: program_quoted_text(out, v->text); break;
    case VALUE_LIST: add_list(out, v); break;
    default: text_add(out, str_of(value_type_name(v->type)));
    }
}

void program_predicate_text(text *out, const program *p, const predicate *q) {
    static const char *const words[PREDICATE_OPS] = {"is",       "starts with", "ends with",
                                                     "contains", "like",        "is present"};
    program_subject_text(out, p, q->of_category, q->column);
    text_format(out, " %s", q->op == PREDICATE_IN && q->texts_n > 1 ? "in" : words[q->op]);
    for (size_t i = 0; i < q->texts_n; i++) {
        text_add(out, i > 0 ? STR(", ") : q->texts_n > 1 ? STR(" [") : STR(" "));
        program_quoted_text(out, p->texts[q->texts[i]]);
    }
    if (q->texts_n > 1) text_char(out, ']');
    if (q->fold) text_add(out, STR(" ignoring case"));
}

void program_question_text(text *out, const program *p, const program_question *q) {
    program_call_text(out, (crd_call){p->hooks[q->hook].name, q->function});
    text_char(out, '(');
    for (size_t i = 0; i < q->columns_n; i++) {
        if (i > 0) text_add(out, STR(", "));
        program_subject_text(out, p, q->of_category[i], q->columns[i]);
    }
    text_char(out, ')');
}
