package id.jamsos.contribution.snap;

import java.util.Arrays;
import java.util.Optional;

/** The services of the standard that a biller answers here, with their numbers in it. All are called by POST. */
public enum SnapOperation {
    ACCESS_TOKEN("73", "/snap/v1.0/access-token/b2b"),
    INQUIRY("24", "/snap/v1.0/transfer-va/inquiry"),
    PAYMENT("25", "/snap/v1.0/transfer-va/payment"),
    STATUS("26", "/snap/v1.0/transfer-va/status"),
    /** GET in the standard, with a body that many clients and proxies do not send (project decision). */
    REPORT("35", "/snap/v1.0/transfer-va/report");

    public static final String METHOD = "POST";

    private final String code;
    private final String path;

    SnapOperation(String code, String path) {
        this.code = code;
        this.path = path;
    }

    /** What is called by a path as it stands in the request line; nothing is decoded or normalised. */
    public static Optional<SnapOperation> at(String path) {
        return Arrays.stream(values())
                .filter(operation -> operation.path.equals(path))
                .findFirst();
    }

    /** Two digits, the middle of every response code. */
    public String code() {
        return code;
    }

    public String path() {
        return path;
    }
}
