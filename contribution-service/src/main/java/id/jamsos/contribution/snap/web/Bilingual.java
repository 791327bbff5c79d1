package id.jamsos.contribution.snap.web;

/** The same text for clerks of both languages. */
record Bilingual(String english, String indonesia) {

    static final Bilingual SUCCESS = new Bilingual("Success", "Sukses");
}
