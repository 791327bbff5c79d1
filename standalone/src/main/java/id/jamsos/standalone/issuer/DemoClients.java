package id.jamsos.standalone.issuer;

import id.jamsos.standalone.PrivateFile;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A client for every role of the access table. Made once per data directory, with random secrets. */
public final class DemoClients {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final int SECRET_BYTES = 32;

    private DemoClients() {}

    public static List<DemoClient> readOrCreate(Path file) {
        String json = PrivateFile.readOrCreate(file, () -> JSON.writeValueAsString(create()) + "\n");
        return JSON.readValue(json, new TypeReference<List<DemoClient>>() {});
    }

    private static List<DemoClient> create() {
        return List.of(
                client("worker", "participant", ""),
                client("claimant", "claimant", ""),
                client("employer", "employer", ""),
                client("agent", "agent", "PERISAI-0001"),
                client("kiosk", "channel", "KIOSK"),
                client("jmo", "channel", "JMO"),
                client("pospay", "channel", "POSPAY"),
                client("bank", "channel", "BANK"),
                client("sponsor", "sponsor", ""),
                client("outreach", "outreach", ""),
                client("hospital", "hospital", ""),
                client("registrar", "registrar", ""),
                client("branch-counter", "cashier", "P31"),
                client("adjudicator", "adjudicator", ""),
                client("approver", "approver", ""),
                client("finance", "finance", ""),
                client("analyst", "analyst", ""),
                client("partner-manager", "partner-manager", ""),
                client("operator", "operator", ""),
                client("auditor", "auditor", ""));
    }

    private static DemoClient client(String clientId, String role, String partyId) {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return new DemoClient(
                clientId, Base64.getUrlEncoder().withoutPadding().encodeToString(secret), List.of(role), partyId);
    }
}
