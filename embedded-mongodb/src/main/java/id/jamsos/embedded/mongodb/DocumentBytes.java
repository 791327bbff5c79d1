package id.jamsos.embedded.mongodb;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;

/**
 * Documents are stored as the bytes of their BSON. Whoever reads one gets an object of his own, so no reply can show a
 * later write or half of one.
 */
final class DocumentBytes {

    private static final int OBJECT_TOO_LARGE = 10334;

    private DocumentBytes() {}

    static byte[] write(Document document) {
        ByteBuf buffer = Unpooled.buffer(512);
        BsonEncoder.encodeDocument(document, buffer);
        if (buffer.readableBytes() > BsonConstants.MAX_BSON_OBJECT_SIZE) {
            throw new MongoServerError(
                    OBJECT_TOO_LARGE,
                    "BSONObjectTooLarge",
                    "BSONObj size: %d is invalid. Size must be between 0 and %d"
                            .formatted(buffer.readableBytes(), BsonConstants.MAX_BSON_OBJECT_SIZE));
        }
        byte[] bytes = new byte[buffer.readableBytes()];
        buffer.readBytes(bytes);
        return bytes;
    }

    static Document read(byte[] bytes) {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
    }
}
