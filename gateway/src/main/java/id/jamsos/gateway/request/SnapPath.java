package id.jamsos.gateway.request;

import org.springframework.web.server.ServerWebExchange;

/** What a path says about a call by Bank Indonesia's SNAP standard: that it is one, and to which service. */
public final class SnapPath {
    public static final String ACCESS_TOKEN = "/snap/v1.0/access-token/b2b";

    private static final String ALL = "/snap";
    private static final String NONE = "00";

    private SnapPath() {}

    public static boolean is(ServerWebExchange exchange) {
        return isSnap(path(exchange));
    }

    static boolean isSnap(String path) {
        return path.startsWith(ALL) && (path.length() == ALL.length() || path.charAt(ALL.length()) == '/');
    }

    /** The two digits that the standard gives a service and that stand in every response code; 00 where there is none. */
    public static String service(ServerWebExchange exchange) {
        return service(path(exchange));
    }

    /** Whether it is one of the paths that the standard has, and so no text of the caller. */
    static boolean isKnown(ServerWebExchange exchange) {
        return !service(exchange).equals(NONE);
    }

    static String service(String path) {
        return switch (path) {
            case ACCESS_TOKEN -> "73";
            case "/snap/v1.0/transfer-va/inquiry" -> "24";
            case "/snap/v1.0/transfer-va/payment" -> "25";
            case "/snap/v1.0/transfer-va/status" -> "26";
            case "/snap/v1.0/transfer-va/report" -> "35";
            default -> NONE;
        };
    }

    public static String path(ServerWebExchange exchange) {
        return exchange.getRequest().getURI().getRawPath();
    }
}
