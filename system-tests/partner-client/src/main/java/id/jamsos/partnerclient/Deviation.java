package id.jamsos.partnerclient;

import java.util.function.UnaryOperator;

/**
 * Something done differently from the standard, on purpose: to see what the biller says.
 *
 * @param beforeSigning what is changed here is signed too
 * @param afterSigning what is changed here is not
 */
public record Deviation(UnaryOperator<SnapRequest> beforeSigning, UnaryOperator<SnapRequest> afterSigning) {

    public static final Deviation NONE = new Deviation(UnaryOperator.identity(), UnaryOperator.identity());

    public static Deviation signed(UnaryOperator<SnapRequest> change) {
        return new Deviation(change, UnaryOperator.identity());
    }

    public static Deviation unsigned(UnaryOperator<SnapRequest> change) {
        return new Deviation(UnaryOperator.identity(), change);
    }

    public static Deviation badSignature() {
        return unsigned(request -> request.with("X-SIGNATURE", Signatures.hmac("not the secret", request.path())));
    }

    public static Deviation withoutHeader(String name) {
        return unsigned(request -> request.without(name));
    }

    public static Deviation header(String name, String value) {
        return signed(request -> request.with(name, value));
    }

    /** Signs one body and sends another. */
    public static Deviation otherBody(UnaryOperator<String> change) {
        return unsigned(request -> request.withBody(change.apply(request.body())));
    }

    public static Deviation body(UnaryOperator<String> change) {
        return signed(request -> request.withBody(change.apply(request.body())));
    }

    /** White space between all parts of the message, which must not matter. */
    public static Deviation spread() {
        return otherBody(body -> " \r\n" + JsonWhitespace.addedTo(body) + "\t\n ");
    }
}
