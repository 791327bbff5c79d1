package id.jamsos.platform.event;

/**
 * An event ready to be stored in an outbox. Its sequence, time and trace are added by the commit.
 *
 * @param type the word of the contract, such as {@code ContributionPaid}; never a class name
 * @param dataSchema URI of the schema that the data fits
 * @param data the JSON value, UTF-8
 */
@SuppressWarnings("ArrayRecordComponent") // handed through, never compared
public record OutgoingEvent(String type, String dataSchema, byte[] data) {}
