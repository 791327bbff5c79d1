package id.jamsos.embedded.mongodb;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.MongoDatabaseHandler;
import de.bwaldvogel.mongo.wire.MongoExceptionHandler;
import de.bwaldvogel.mongo.wire.MongoWireMessageEncoder;
import de.bwaldvogel.mongo.wire.MongoWireProtocolHandler;
import de.bwaldvogel.mongo.wire.MongoWireReplyEncoder;
import de.bwaldvogel.mongo.wire.message.ClientRequest;
import de.bwaldvogel.mongo.wire.message.MessageHeader;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The network side: reads requests, and writes answers when they are there. Its threads wait for nothing else. */
final class Server implements AutoCloseable {

    private static final int NETWORK_THREADS = 2;
    private static final int WAITING_CONNECTIONS = 100;
    private static final int CLOSING_SECONDS = 5;

    private final StoredBackend backend;
    private final EventLoopGroup network = new MultiThreadIoEventLoopGroup(
            NETWORK_THREADS, new DefaultThreadFactory("embedded-mongodb", true), NioIoHandler.newFactory());
    private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private @Nullable Channel door;

    Server(StoredBackend backend) {
        this.backend = backend;
    }

    void listen(SocketAddress address) {
        door = new ServerBootstrap()
                .group(network)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, WAITING_CONNECTIONS)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel connection) {
                        connection
                                .pipeline()
                                .addLast(new MongoWireReplyEncoder())
                                .addLast(new MongoWireMessageEncoder())
                                .addLast(new MongoWireProtocolHandler())
                                .addLast(new Connection())
                                .addLast(new MongoExceptionHandler());
                    }
                })
                .bind(address)
                .syncUninterruptibly()
                .channel();
    }

    int port() {
        if (door == null) {
            throw new IllegalStateException("not listening");
        }
        return ((InetSocketAddress) door.localAddress()).getPort();
    }

    @Override
    public void close() {
        if (door != null) {
            door.close().syncUninterruptibly();
        }
        connections.close().syncUninterruptibly();
        backend.close();
        network.shutdownGracefully(0, CLOSING_SECONDS, TimeUnit.SECONDS).syncUninterruptibly();
    }

    /** The commands of one connection run one after the other, and it is over when the last one has run. */
    private final class Connection extends MongoDatabaseHandler {

        private final AtomicInteger replies = new AtomicInteger();
        private CompletableFuture<?> last = CompletableFuture.completedFuture(null);

        Connection() {
            super(backend, connections);
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, ClientRequest request) {
            if (request instanceof MongoMessage message) {
                last = last.thenCompose(ignored -> backend.answer(message))
                        .<@Nullable Void>thenApply(reply -> {
                            var _ = context.writeAndFlush(reply(message, reply));
                            return null;
                        })
                        .exceptionally(failure -> {
                            context.fireExceptionCaught(failure);
                            return null;
                        });
            } else {
                super.channelRead0(context, request);
            }
        }

        private MongoMessage reply(MongoMessage request, Document reply) {
            MessageHeader header = new MessageHeader(
                    replies.incrementAndGet(), request.getHeader().getRequestID());
            return new MongoMessage(request.getChannel(), header, reply);
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) throws Exception {
            super.channelInactive(context);
            var _ = last.whenComplete((ignored, failure) -> backend.handleClose(context.channel()));
        }
    }
}
