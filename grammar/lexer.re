/* SPDX-License-Identifier: Apache-2.0
 *
 * What every token looks like: one row each. The longest match wins, then the first row, so keywords stand above WORD
 * and good literals above the rows for bad ones. The zero byte behind each source ends it. */
#include "grammar/lexer.h"
#include "grammar/limits.h"

#include "grammar.h"

static span from(const lexer *l, const char *start) {
    return (span){l->file, (uint32_t)(start - l->text), (uint32_t)(l->cursor - l->text)};
}

static int scan(lexer *l) {
    const char *start = l->cursor, *marker, *context;
#define AT from(l, start)
/*!re2c
    re2c:define:YYCTYPE     = "unsigned char";
    re2c:define:YYCURSOR    = "l->cursor";
    re2c:define:YYMARKER    = marker;
    re2c:define:YYCTXMARKER = context;
    re2c:yyfill:enable      = 0;

    space  = [ \t\r\n]+;
    letter = [A-Za-z0-9_];
    edge   = [^A-Za-z0-9_];
    word   = [A-Za-z_] letter*;
    digits = [0-9] ("_"? [0-9])*;
    number = digits ("." digits)?;
    tail   = [-A-Za-z0-9_.%];
    code   = [A-Z]{3};
    unit   = ("day" | "week" | "month") "s"?;
    time   = ('minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year') 's'?;
    plain  = ["] [^"\\\r\n\x00]* ["];
    string = ["] ([^"\\\r\n\x00] | "\\" [^\r\n\x00])*;
    curly  = "\xe2\x80" [\x9c\x9d];
    inside = [^\xe2"\r\n\x00] | "\xe2" [^\x80\r\n\x00] | "\xe2\x80" [^\x9c\x9d\r\n\x00];

    "\x00"                          { l->cursor = start; return 0; }
    space                           { return TK_SPACE; }
    "#" [^\r\n\x00]*                { return TK_COMMENT; }
    "//" [^\r\n\x00]*               { return bad_comment(l, AT); }
    "/*" ([^*\x00] | "*"+ [^*/\x00])* "*"+ "/" { return bad_comment(l, AT); }
    "/*"                            { return bad_comment(l, AT); }

    // literals
    plain                           { return TK_STRING; }
    string ["]                      { return check_string(l, AT); }
    [0-9]{12}                       { return TK_ACCOUNT_NUMBER; }
    [0-9]{4} "-" [0-9]{2} "-" [0-9]{2} { return check_date(l, AT); }
    [0-9]{4} "-" [0-9]{2}           { return check_month(l, AT); }
    [0-9]{13,}                      { return bad_digits(l, AT); }
    number space code "-" tail*    { return bad_number(l, AT); }
    digits space unit "-" tail*    { return bad_number(l, AT); }
    number                          { return check_number(l, AT, TK_NUMBER); }
    number "%"                      { return check_number(l, AT, TK_PERCENT); }
    number space code / edge       { return check_number(l, AT, TK_MONEY); }
    digits space unit / edge       { return TK_DURATION; }
    number space time / edge       { return bad_duration(l, AT); }
    "."? [0-9] tail*                { return bad_number(l, AT); }
    string                          { return bad_string(l, AT); }
    string ["] [-A-Za-z0-9_]+       { return bad_tail(l, AT); }
    curly inside* (curly | ["])     { return bad_quotes(l, AT); }
    ['] [^'\r\n\x00]* [']           { return bad_quotes(l, AT); }

    // signs
    "="                             { return TK_ASSIGN; }
    "{"                             { return TK_LBRACE; }
    "}"                             { return TK_RBRACE; }
    "["                             { return TK_LBRACKET; }
    "]"                             { return TK_RBRACKET; }
    "("                             { return TK_LPAREN; }
    ")"                             { return TK_RPAREN; }
    ","                             { return TK_COMMA; }
    "+"                             { return TK_PLUS; }
    "-"                             { return TK_MINUS; }
    "*"                             { return TK_STAR; }
    "/"                             { return TK_SLASH; }
    "<"                             { return TK_LT; }
    "<="                            { return TK_LE; }
    ">"                             { return TK_GT; }
    ">="                            { return TK_GE; }
    "." / ["]                       { return TK_DOT; }
    "." word                        { return TK_DOT_NAME; }

    // operators of more than one word
    "is" space "not" / edge         { return TK_IS_NOT; }
    "is" space "absent" / edge      { return TK_IS_ABSENT; }
    "is" space "present" / edge     { return TK_IS_PRESENT; }
    "not" space "in" / edge         { return TK_NOT_IN; }
    "starts" space "with" / edge    { return TK_STARTS_WITH; }
    "ends" space "with" / edge      { return TK_ENDS_WITH; }
    "ignoring" space "case" / edge  { return TK_IGNORING_CASE; }
    "for" space "each" / edge       { return TK_FOR_EACH; }

    // operators of other languages
    "is" space "not" space "absent" / edge  { return bad_absence(l, AT, TK_IS_PRESENT); }
    "is" space "not" space "present" / edge { return bad_absence(l, AT, TK_IS_ABSENT); }
    "=="                            { return bad_operator(l, AT, TK_IS); }
    "!=" | "<>"                     { return bad_operator(l, AT, TK_IS_NOT); }
    "&&"                            { return bad_operator(l, AT, TK_AND); }
    "||"                            { return bad_operator(l, AT, TK_OR); }
    "!"                             { return bad_operator(l, AT, TK_NOT); }
    ";"                             { return bad_operator(l, AT, TK_STRAY); }

    // keywords
    "account"                       { return TK_ACCOUNT; }
    "active"                        { return TK_ACTIVE; }
    "after"                         { return TK_AFTER; }
    "alert"                         { return TK_ALERT; }
    "allow"                         { return TK_ALLOW; }
    "amount"                        { return TK_AMOUNT; }
    "and"                           { return TK_AND; }
    "anyone"                        { return TK_ANYONE; }
    "applied"                       { return TK_APPLIED; }
    "applies"                       { return TK_APPLIES; }
    "as"                            { return TK_AS; }
    "balance"                       { return TK_BALANCE; }
    "because"                       { return TK_BECAUSE; }
    "before"                        { return TK_BEFORE; }
    "bill"                          { return TK_BILL; }
    "budget"                        { return TK_BUDGET; }
    "call"                          { return TK_CALL; }
    "category"                      { return TK_CATEGORY; }
    "charge"                        { return TK_CHARGE; }
    "contains"                      { return TK_CONTAINS; }
    "covers"                        { return TK_COVERS; }
    "credit"                        { return TK_CREDIT; }
    "decision"                      { return TK_DECISION; }
    "default"                       { return TK_DEFAULT; }
    "deny"                          { return TK_DENY; }
    "discounts"                     { return TK_DISCOUNTS; }
    "effective"                     { return TK_EFFECTIVE; }
    "error"                         { return TK_ERROR; }
    "evenly"                        { return TK_EVENLY; }
    "exhausted"                     { return TK_EXHAUSTED; }
    "expect"                        { return TK_EXPECT; }
    "expired"                       { return TK_EXPIRED; }
    "expires"                       { return TK_EXPIRES; }
    "expiring"                      { return TK_EXPIRING; }
    "expiry"                        { return TK_EXPIRY; }
    "fail"                          { return TK_FAIL; }
    "for"                           { return TK_FOR; }
    "forfeited"                     { return TK_FORFEITED; }
    "forfeiting"                    { return TK_FORFEITING; }
    "from"                          { return TK_FROM; }
    "guard"                         { return TK_GUARD; }
    "hook"                          { return TK_HOOK; }
    "id"                            { return TK_ID; }
    "import"                        { return TK_IMPORT; }
    "in"                            { return TK_IN; }
    "inherit"                       { return TK_INHERIT; }
    "is"                            { return TK_IS; }
    "joined"                        { return TK_JOINED; }
    "lead"                          { return TK_LEAD; }
    "left"                          { return TK_LEFT; }
    "let"                           { return TK_LET; }
    "like"                          { return TK_LIKE; }
    "lint"                          { return TK_LINT; }
    "member"                        { return TK_MEMBER; }
    "not"                           { return TK_NOT; }
    "of"                            { return TK_OF; }
    "off"                           { return TK_OFF; }
    "on"                            { return TK_ON; }
    "or"                            { return TK_OR; }
    "organization"                  { return TK_ORGANIZATION; }
    "owner"                         { return TK_OWNER; }
    "pause"                         { return TK_PAUSE; }
    "paused"                        { return TK_PAUSED; }
    "payer"                         { return TK_PAYER; }
    "pending"                       { return TK_PENDING; }
    "program"                       { return TK_PROGRAM; }
    "proportionally"                { return TK_PROPORTIONALLY; }
    "purchases"                     { return TK_PURCHASES; }
    "reactivates"                   { return TK_REACTIVATES; }
    "reactivating"                  { return TK_REACTIVATING; }
    "reactivation"                  { return TK_REACTIVATION; }
    "remaining"                     { return TK_REMAINING; }
    "remind"                        { return TK_REMIND; }
    "reminder"                      { return TK_REMINDER; }
    "require"                       { return TK_REQUIRE; }
    "restrict"                      { return TK_RESTRICT; }
    "settlement"                    { return TK_SETTLEMENT; }
    "severity"                      { return TK_SEVERITY; }
    "share"                         { return TK_SHARE; }
    "sharing"                       { return TK_SHARING; }
    "split"                         { return TK_SPLIT; }
    "starts"                        { return TK_STARTS; }
    "test"                          { return TK_TEST; }
    "time"                          { return TK_TIME; }
    "to"                            { return TK_TO; }
    "type"                          { return TK_TYPE; }
    "unless"                        { return TK_UNLESS; }
    "until"                         { return TK_UNTIL; }
    "warning"                       { return TK_WARNING; }
    "when"                          { return TK_WHEN; }
    "where"                         { return TK_WHERE; }
    "with"                          { return TK_WITH; }

    word                            { return TK_WORD; }
    *                               { return bad_character(l, AT); }
*/
#undef AT
}

void lexer_init(lexer *l, const crd_diagnostics *d, uint32_t file, crd_diagnostics *report) {
    const char *text = d->sources.at[file].text.ptr;
    *l = (lexer){.report = report, .file = file, .text = text, .cursor = text};
}

token lexer_next(lexer *l) {
    const char *start = l->cursor;
    int kind = scan(l);
    span at = from(l, start);
    return (token){at.end - at.begin <= LIMIT_LITERAL ? kind : check_length(l, at, kind), at};
}

/* Behind the string or the number that begins at c and that nothing can be wrong with; c itself: there is none. */
static const char *element_end(const char *c) {
    const char *end = c;
    if (*c == '"') {
        do end++;
        while (*end != '"' && *end != '\\' && *end != '\r' && *end != '\n' && *end != '\0');
        return *end == '"' && end - c < LIMIT_LITERAL ? end + 1 : c;
    }
    while (*end >= '0' && *end <= '9') end++;
    return end - c == 12 ? end : c;
}

bool lexer_element(lexer *l, token *t) {
    const char *c = l->cursor, *end;
    while (lexer_space(*c)) c++;
    end = element_end(c);
    if (end == c || *end != ',') return false;
    *t = (token){*c == '"' ? TK_STRING : TK_ACCOUNT_NUMBER,
                 {l->file, (uint32_t)(c - l->text), (uint32_t)(end - l->text)}};
    l->cursor = end + 1;
    return true;
}

bool lexer_trivia(int kind) { return kind == TK_SPACE || kind == TK_COMMENT || kind == TK_STRAY; }
