package id.jamsos.partnerclient;

/** No token, so no request: the key, the clock or the registration is not right. */
public final class TokenRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient SnapAnswer answer;

    TokenRefusedException(SnapAnswer answer) {
        super(answer.toString());
        this.answer = answer;
    }

    public SnapAnswer answer() {
        return answer;
    }
}
