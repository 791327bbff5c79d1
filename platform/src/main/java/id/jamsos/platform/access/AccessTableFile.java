package id.jamsos.platform.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads {@code roles.csv} and {@code access.csv}. A line that is not fully understood refuses the start and is named by its number. */
final class AccessTableFile {
    private static final String ROLES = "/access/roles.csv";
    private static final String TABLE = "/access/access.csv";
    private static final String HEADER = "service,method,path,role,grant";

    private AccessTableFile() {}

    static AccessTable fromClassPath() {
        return parse(text(ROLES), text(TABLE));
    }

    static AccessTable parse(String roles, String table) {
        var knownRoles = roles(roles);
        var lines = table.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
            throw new IllegalStateException("access.csv line 1: expected " + HEADER);
        }
        var rules = new ArrayList<AccessRule>();
        var seen = new HashSet<List<String>>();
        for (int i = 1; i < lines.size(); i++) {
            try {
                var rule = rule(lines.get(i), knownRoles);
                if (!seen.add(List.of(rule.service(), rule.endpoint().toString(), rule.role()))) {
                    throw new IllegalArgumentException(rule.role() + " has a rule for " + rule.endpoint() + " already");
                }
                rules.add(rule);
            } catch (IllegalArgumentException refused) {
                throw new IllegalStateException("access.csv line " + (i + 1) + ": " + refused.getMessage(), refused);
            }
        }
        return new AccessTable(rules);
    }

    private static AccessRule rule(String line, Set<String> knownRoles) {
        var cells = List.of(line.split(",", -1));
        if (cells.size() != 5 || !cells.getFirst().matches("[a-z]+")) {
            throw new IllegalArgumentException("expected " + HEADER + " but found: " + line);
        }
        if (!knownRoles.contains(cells.get(3))) {
            throw new IllegalArgumentException("unknown role " + cells.get(3));
        }
        return new AccessRule(
                cells.getFirst(), new Endpoint(cells.get(1), cells.get(2)), cells.get(3), grant(cells.get(4)));
    }

    private static Grant grant(String cell) {
        return switch (cell) {
            case "ANY" -> Grant.ANY;
            case "OWN" -> Grant.OWN;
            default -> throw new IllegalArgumentException("unknown grant " + cell);
        };
    }

    static Set<String> roles(String csv) {
        var roles = new LinkedHashSet<String>();
        csv.lines().skip(1).map(line -> line.split(",", -1)[0]).forEach(roles::add);
        return roles;
    }

    private static String text(String resource) {
        try (var stream = AccessTableFile.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(
                        resource + " is not on the class path: it is copied from docs/ by the build");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
