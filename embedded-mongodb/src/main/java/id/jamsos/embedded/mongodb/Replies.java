package id.jamsos.embedded.mongodb;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.MongoWireProtocolHandler;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Answers that need no data. */
final class Replies {

    /** A standalone server of this protocol version: drivers then offer neither sessions nor transactions. */
    private static final int WIRE_VERSION = 13;

    private static final List<Integer> VERSION = List.of(5, 0, 0, 0);
    private static final int MAX_WRITES = 100_000;

    static final int UNKNOWN_ERROR = 8;

    private Replies() {}

    static Document ok() {
        return new Document("ok", 1.0);
    }

    static Document hello(String command, Instant now) {
        return new Document("helloOk", true)
                .append(command.equals("hello") ? "isWritablePrimary" : "ismaster", true)
                .append("maxBsonObjectSize", BsonConstants.MAX_BSON_OBJECT_SIZE)
                .append("maxMessageSizeBytes", MongoWireProtocolHandler.MAX_MESSAGE_SIZE_BYTES)
                .append("maxWriteBatchSize", MAX_WRITES)
                .append("localTime", now)
                .append("minWireVersion", 0)
                .append("maxWireVersion", WIRE_VERSION)
                .append("readOnly", false)
                .append("ok", 1.0);
    }

    static Document buildInfo() {
        return new Document("version", "5.0.0")
                .append("versionArray", VERSION)
                .append("modules", List.of("jamsos-embedded"))
                .append("maxBsonObjectSize", BsonConstants.MAX_BSON_OBJECT_SIZE)
                .append("ok", 1.0);
    }

    static Document databases(Collection<String> names) {
        List<Document> databases = names.stream()
                .map(name -> new Document("name", name).append("empty", false))
                .toList();
        return ok().append("databases", databases);
    }

    static Document error(MongoServerException e) {
        Document reply = new Document("ok", 0.0).append("errmsg", e.getMessageWithoutErrorCode());
        if (e instanceof MongoServerError error) {
            reply.append("code", error.getCode());
            reply.putIfNotNull("codeName", error.getCodeName());
        } else {
            reply.append("code", UNKNOWN_ERROR).append("codeName", "UnknownError");
        }
        return reply;
    }

    static Document writeError(int index, MongoServerException e) {
        Document error = error(e);
        error.remove("ok");
        Document indexed = new Document("index", index);
        indexed.putAll(error);
        return indexed;
    }
}
