package id.jamsos.partnerclient;

/** The line to the biller. */
@FunctionalInterface
public interface Transport {
    /**
     * Sends a request and waits for its answer.
     *
     * @throws NotSentException when the request certainly did not arrive
     * @throws NoAnswerException when it may have arrived: the caller must find out what became of it
     */
    SnapAnswer send(SnapRequest request) throws NoAnswerException;
}
