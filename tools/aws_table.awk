# Turns stdlib/aws.crd into the C tables of src/base/aws_table.h: the lists that the library itself needs, sorted by bytes.
# Usage: LC_ALL=C awk -f tools/aws_table.awk stdlib/aws.crd > build/gen/aws_table.c
#
# It reads the part of the language that the module uses, `let NAME = [items]` with comments, and refuses anything else, so
# that the tables cannot silently miss a line. tests/unit/aws.c compiles the module and compares.

BEGIN {
    wanted = "aws_charge_types aws_eligible_charge_types aws_excluded_services aws_support_services aws_credit_types aws_credit_programs aws_entities"
    list_count = split(wanted, lists, " ") # each becomes aws_table_X for aws_X
}

{ text = text without_comment($0) " " }

END {
    while (!failed && (text = trimmed(text)) != "") read_let()
    for (i = 1; i <= list_count && !failed; i++)
        if (!(lists[i] in count)) fail("there is no list " lists[i])
    if (failed) exit 1
    print_tables()
}

function fail(message) {
    print "aws_table.awk: " message | "cat 1>&2"
    failed = 1
}

# A `#` inside a string does not begin a comment.
function without_comment(line,    i, c, quoted) {
    for (i = 1; i <= length(line); i++) {
        c = substr(line, i, 1)
        if (c == "\"") quoted = !quoted
        if (c == "#" && !quoted) return substr(line, 1, i - 1)
    }
    return line
}

function trimmed(s) {
    sub(/^[ \t]+/, "", s)
    return s
}

function read_let(    name) {
    if (!match(text, /^let[ \t]+[A-Za-z_0-9]+[ \t]*=[ \t]*\[/)) return fail("expected `let NAME = [` at: " substr(text, 1, 40))
    name = substr(text, 1, RLENGTH)
    text = substr(text, RLENGTH + 1)
    sub(/^let[ \t]+/, "", name)
    sub(/[ \t]*=[ \t]*\[$/, "", name)
    if (name in count) return fail(name " is declared twice")
    count[name] = 0
    while (!failed && read_item(name)) { }
    if (!failed && name ~ /^names_/) add_service(name)
}

# One item with the comma behind it; 0 at the end of the list.
function read_item(name,    item) {
    text = trimmed(text)
    if (text ~ /^\]/) {
        text = substr(text, 2)
        return 0
    }
    if (!match(text, /^("[^"\\]*"|[A-Za-z_][A-Za-z_0-9]*)/)) {
        fail("in " name ", expected a string or a word at: " substr(text, 1, 40))
        return 0
    }
    item = substr(text, 1, RLENGTH)
    text = trimmed(substr(text, RLENGTH + 1))
    sub(/^,/, "", text)
    items[name, ++count[name]] = item
    return 1
}

function add_service(name,    code, i) {
    code = items[name, 1]
    if (name != "names_" code) return fail(name " does not begin with its code")
    codes[++code_count] = code
    for (i = 2; i <= count[name]; i++) {
        if (items[name, i] in alias_code) return fail(items[name, i] " is a name of two services")
        alias_code[items[name, i]] = code
        aliases[++alias_count] = items[name, i]
    }
}

function bare(item) {
    gsub(/"/, "", item)
    return item
}

# Insertion sort by bytes: the lists are short.
function sort(list, n,    i, j, item) {
    for (i = 2; i <= n; i++) {
        item = list[i]
        for (j = i - 1; j > 0 && bare(list[j]) "" > bare(item) ""; j--) list[j + 1] = list[j]
        list[j + 1] = item
    }
}

function c_text(item) {
    return "TEXT(\"" bare(item) "\")"
}

function print_list(title, list, n,    i) {
    sort(list, n)
    print "const crd_str " title "[] = {"
    for (i = 1; i <= n; i++) print "    " c_text(list[i]) ","
    print "};"
    print "const size_t " title "_n = " n ";"
}

function print_tables(    i, j, list) {
    print "/* Made by tools/aws_table.awk from stdlib/aws.crd. */"
    print "#include \"base/aws_table.h\""
    print "#define TEXT(s) {(s), sizeof(s) - 1}"
    print_list("aws_table_codes", codes, code_count)
    sort(aliases, alias_count)
    print "const aws_alias aws_table_aliases[] = {"
    for (i = 1; i <= alias_count; i++) print "    {" c_text(aliases[i]) ", " c_text(alias_code[aliases[i]]) "},"
    print "};"
    print "const size_t aws_table_aliases_n = " alias_count ";"
    for (i = 1; i <= list_count; i++) {
        split("", list)
        for (j = 1; j <= count[lists[i]]; j++) list[j] = items[lists[i], j]
        print_list("aws_table_" substr(lists[i], 5), list, count[lists[i]])
    }
}
