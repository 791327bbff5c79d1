package id.jamsos.contribution.snap.web;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * One row of a field table.
 *
 * @param mandatory within the object that it belongs to
 */
record FieldRule(String name, boolean mandatory, Form form) {

    /** What the value must be. */
    sealed interface Form {}

    /**
     * A single value.
     *
     * @param numberToo whether a bare number is taken for the text of its digits
     */
    record Leaf(boolean numberToo, Predicate<String> fits) implements Form {}

    /** An object. Of what it holds only the fields with a rule are looked at. */
    record Nested(List<FieldRule> rules) implements Form {}

    /** A list of objects. */
    record Many(int most, List<FieldRule> rules) implements Form {}

    /** Any object; nothing in it is looked at. */
    static final Form OBJECT = new Nested(List.of());

    /** Also half of a character outside the basic plane: in UTF-8, in which texts are kept and hashed, all of these are one. */
    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}]");

    private static final Form RUPIAH = new Nested(List.of(
            // 13 digits are the most that the standard's String(16,2) holds; rupiah have no cents
            mandatory("value", matching("[0-9]{1,13}\\.00")), mandatory("currency", matching("IDR"))));

    static FieldRule mandatory(String name, Form form) {
        return new FieldRule(name, true, form);
    }

    static FieldRule optional(String name, Form form) {
        return new FieldRule(name, false, form);
    }

    /** Up to so many characters, none of them invisible or only half there. */
    static Form text(int most) {
        return new Leaf(false, text -> isText(text, most));
    }

    /** The same, where a number is usual and may come bare. */
    static Form textOrNumber(int most) {
        return new Leaf(true, text -> isText(text, most));
    }

    private static boolean isText(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                && !UNREADABLE.matcher(text).find();
    }

    /** Digits; samples of the standard show some of these fields as bare numbers. */
    static Form digits(int most) {
        return new Leaf(true, Pattern.compile("[0-9]{1," + most + "}").asMatchPredicate());
    }

    static Form matching(String form) {
        return new Leaf(false, Pattern.compile(form).asMatchPredicate());
    }

    static Form number(String form) {
        return new Leaf(true, Pattern.compile(form).asMatchPredicate());
    }

    static Form fitting(Predicate<String> fits) {
        return new Leaf(false, fits);
    }

    static Form amount() {
        return RUPIAH;
    }

    /** The same text in both languages. */
    static Form bilingual(int most) {
        return new Nested(List.of(optional("english", text(most)), optional("indonesia", text(most))));
    }
}
