package id.jamsos.demo.plan;

/**
 * What a province has to have in the end.
 *
 * @param registered people
 * @param active how many of them pay; the first of them do
 */
public record Share(Province province, int registered, int active) {}
