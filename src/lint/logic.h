/* SPDX-License-Identifier: Apache-2.0
 *
 * The conditions of a policy as questions about subjects: each comparison is one question in its positive form, joined
 * by terms that carry the sense. Lists are sorted once, values are numbers, and the rules of a category are indexed by
 * what they ask for, so that the first rule that takes a charge is found without looking at all of them. */
#ifndef LINT_LOGIC_H
#define LINT_LOGIC_H

#include "base/intern.h"
#include "lint/lint.h"

/* What a question is about. Different subjects are independent, but for an account and its declared name. */
typedef enum subject_kind { SUBJECT_FIELD, SUBJECT_CATEGORY, SUBJECT_CALL } subject_kind;
typedef struct lint_subject {
    subject_kind kind;
    field_ref field;
    uint32_t category;
    crd_str call;        /* "reminders.fn", whose answer may be either */
    bool required;       /* no charge is without it */
    VEC(uint32_t) known; /* ids of texts that a charge may well have: for witnesses */
} lint_subject;
#define SUBJECT_NONE UINT32_MAX

typedef enum ask_kind { ASK_PRESENT, ASK_IN, ASK_STARTS, ASK_ENDS, ASK_CONTAINS, ASK_LIKE } ask_kind;

/* Whether the subject is there and is, or has a part that is, one of the texts. */
typedef struct lint_question {
    ask_kind kind;
    bool fold;
    uint32_t subject;
    const crd_str *texts;
    size_t texts_n;
    const uint32_t *ids; /* IN: of the texts (fold: in lower case), ascending */
    size_t ids_n;
} lint_question;

typedef enum term_kind { TERM_ALL, TERM_ANY, TERM_ASK } term_kind;
typedef struct term {
    term_kind kind;
    bool negated;
    uint32_t question; /* ASK */
    struct term **parts;
    size_t parts_n;
    const node *n; /* as written; NULL for what joins `when` and `unless` */
} term;

typedef struct rule_link {
    uint32_t rule, next; /* next: position of the next rule's, plus 1; 0: there is none */
} rule_link;

typedef struct rule_list {
    const model_category *category;
    term **rules;        /* [rule]: a charge that comes so far gets its value */
    VEC(uint32_t) open;  /* rules that no index leads to, ascending */
    intern keys;         /* (subject, id of a value) */
    VEC(uint32_t) heads; /* [key]: position in links of its first rule, plus 1 */
    VEC(rule_link) links;
    VEC(uint32_t) indexed; /* subjects that keys hold */
    bool *reads;           /* [subject]: whether its rules ask for it, themselves or through other categories */
} rule_list;

/* A value: its text, and its numbers as it is and in lower case; INTERN_FAILED: no question names it. */
typedef struct answer {
    crd_str text;
    uint32_t id, folded;
} answer;

typedef struct named_account {
    answer number, name; /* name: absent where none is declared */
} named_account;

struct logic_rules;
typedef struct logic {
    const lint *l;
    mem *m;
    arena *a;
    intern texts;
    VEC(lint_subject) subjects;
    VEC(lint_question) questions;
    rule_list *categories;
    intern list_keys; /* lists by their place in the model */
    VEC(uint32_t) list_questions;
    uint32_t account, account_name, service, charge_type; /* subjects that are always there */
    VEC(uint32_t) names;               /* [text id]: the id of the account's declared name, 0 for none */
    named_account *accounts;           /* as declared */
    answer *initial;                   /* [subject]: of a charge of which nothing else is known */
    const struct logic_rules *foreign; /* NULL: every rule has a tree */
    uint64_t work;
} logic;

/* Makes the terms of rules that have no tree: a WHEN without a condition. NULL: no memory. */
typedef struct logic_rules {
    term *(*make)(void *ud, logic *g, uint32_t category, uint32_t rule);
    void *ud;
} logic_rules;

/* False: no memory. */
bool logic_make(logic *g, const lint *l);
/* The same where rules of some categories have no tree. */
bool logic_make_foreign(logic *g, const lint *l, const logic_rules *foreign);
void logic_free(logic *g);

term *logic_term(logic *g, const node *condition);
/* A question of the analysis's own. The texts are borrowed. */
term *logic_ask(logic *g, uint32_t subject, ask_kind kind, bool fold, const crd_str *texts, size_t n);
uint32_t logic_subject(const logic *g, field_ref field); /* SUBJECT_NONE: no condition asks for it */
/* The same, made where no condition asks for it. Only while the terms of rules are made. */
uint32_t logic_field(logic *g, field_ref field);
/* A term of others, for logic_add; `parts`: room for so many. NULL: no memory. */
term *logic_group(logic *g, term_kind kind, size_t parts);
void logic_add(term *group, term *part);
/* Whether the subject is a category whose value follows from its rules. Of one without rules nothing is known, so a
 * charge may have any value in it. */
bool logic_follows(const logic *g, const lint_subject *s);
uint32_t logic_category(const logic *g, uint32_t category);
answer logic_answer(const logic *g, crd_str s);
/* The same of a value that is kept: questions that are made later know it too. */
answer logic_learn(logic *g, crd_str s);
/* The same question about another subject. */
uint32_t logic_question_about(logic *g, uint32_t question, uint32_t subject);
/* Account numbers that readers know from examples, then any: there are more than a policy can name. */
answer logic_account(const logic *g, size_t i);
/* The declared name of an account; absent for none. */
crd_str logic_declared_name(const logic *g, uint32_t account_id);

/* A charge: what each subject is. Values of categories are worked out when asked for. */
typedef struct assignment {
    answer *at; /* [subject] */
    crd_month month;
    bool opaque;         /* a category is what `at` says, whatever its rules */
    bool hooked;         /* what was asked since this was false depends on the answers of hooks */
    const bool *granted; /* [subject]: answers that are as `at` says all the same; NULL: none is */
    uint32_t *rules;     /* [category]: the rule that gives the value, LINT_NO_RULE, or NOT_ASKED */
    bool *by_hooks;      /* [category]: which rule that is depends on the answers of hooks */
} assignment;
#define NOT_ASKED (UINT32_MAX - 1)
bool assignment_make(const logic *g, arena *a, assignment *out); /* as `initial` says */
void assignment_changed(const logic *g, assignment *w);          /* forgets the values of categories */

bool question_holds(const lint_question *q, answer v);
bool term_holds(logic *g, const term *t, assignment *w);
/* The first of the rules before `end` that takes the charge; LINT_NO_RULE. The effective month is not looked at. */
uint32_t first_rule(logic *g, uint32_t category, uint32_t end, assignment *w);
/* The value that a category gives it. */
answer category_value(logic *g, uint32_t category, assignment *w);

#endif
