package id.jamsos.contribution.testing;

/** Is told around every operation on a store: a test can interleave there, lose an answer, or let the process die. */
public interface Steps {

    Steps UNDISTURBED = new Steps() {};

    default void before(String operation) {}

    default void after(String operation) {}
}
