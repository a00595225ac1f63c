--TEST--
Every method of Socket and Server\Connection in every state: not constructed, open, closed, peer gone, no coroutine
--FILE--
<?php
require __DIR__ . '/../inc/server.inc';
require __DIR__ . '/../inc/states.inc';

$reach = <<<'CODE'
    $isSocket = $class === Co\Socket::class;
    $of = fn ($conn) => $isSocket ? $conn->exportSocket() : $conn;
    // What is done to the connection, and to the peer's end of it, before the method is called.
    $inHandler = [
        'open' => fn ($conn, $peer) => 1,
        'data-is-here' => function ($conn, $peer) {
            fwrite($peer, 'data');
            while ($conn->exportSocket()->peek() === false) {
                Co::sleep(0.001);
            }
        },
        'peer-ended' => function ($conn, $peer) {
            stream_socket_shutdown($peer, STREAM_SHUT_WR);
            $conn->recv();
        },
        'peer-reset' => function ($conn, $peer) {
            resetPeer($peer);
            $conn->recv();
        },
        'closed' => fn ($conn, $peer) => $conn->close(),
        'shut-down-reading' => fn ($conn, $peer) => $conn->exportSocket()->shutdown(0),
        'shut-down-writing' => fn ($conn, $peer) => $conn->exportSocket()->shutdown(1),
        'shut-down' => fn ($conn, $peer) => $conn->exportSocket()->shutdown(),
        'other-reads' => function ($conn, $peer) {
            go(function () use ($conn) {
                $conn->recv();
                $conn->close();
            });
        },
    ];
    foreach ($inHandler as $state => $do) {
        $states[$state] = fn ($attempt) => Co\run('withConnection', function ($conn, $peer) use ($do, $of, $attempt) {
            $do($conn, $peer);
            $attempt($of($conn));
        });
    }
    $places = [
        'other-coroutine' => fn ($object, $attempt) => go($attempt, $object),
        'fiber' => fn ($object, $attempt) => (new Fiber($attempt))->start($object),
        'output-callback' => function ($object, $attempt) {
            ob_start(fn () => (string) $attempt($object));
            ob_end_flush();
        },
        'destructor' => fn ($object, $attempt) => new AttemptInDestructor($object, $attempt) && false,
        'collected' => fn ($object, $attempt) => attemptInCollector($object, $attempt),
        'signal-handler' => function ($object, $attempt) {
            pcntl_async_signals(true);
            pcntl_signal(SIGUSR1, fn () => $attempt($object));
            posix_kill(getmypid(), SIGUSR1);
        },
    ];
    foreach (['behind-run', 'shutdown-function', 'destroyed-at-the-end'] as $place) {
        $places[$place] = function ($object, $attempt, $peer) use ($place) {
            global $kept, $keptPeers;
            $kept[$place][] = new Attempt($object, $attempt);
            $keptPeers[$place][] = $peer;
        };
    }
    foreach ($places as $place => $do) {
        $states[$place] = fn ($attempt) => Co\run('withConnection', function ($conn, $peer) use ($do, $of, $attempt) {
            $object = $of($conn);
            unset($conn);
            $do($object, $attempt, $peer);
        });
    }
    // Of an HTTP connection, where others read or wrote it before.
    $ofRequest = [
        'in-service' => fn ($response) => 1,
        'detached' => fn ($response) => $response->detach(),
        'answered' => fn ($response) => $response->end(),
        'upgraded' => fn ($response) => $response->upgrade(),
        'upgraded-and-closed' => fn ($response) => [$response->upgrade(), $response->close()],
        'closed-by-response' => fn ($response) => $response->close(),
        'websocket-other-reads' => function ($response) {
            $response->upgrade();
            go(fn () => $response->recv());
        },
    ];
    foreach ($ofRequest as $state => $do) {
        $states["http-$state"] = fn ($attempt) => Co\run('withRequest', function ($request, $response) use ($do, $attempt, $isSocket) {
            $socket = $response->socket;
            $do($response);
            $attempt($isSocket ? $socket : new Co\Server\Connection($socket));
        });
    }
    return ['not-constructed' => fn ($attempt) => $attempt((new ReflectionClass($class))->newInstanceWithoutConstructor()),
        'not-constructed-in-run' => fn ($attempt) => Co\run(function () use ($attempt, $class) {
            $attempt((new ReflectionClass($class))->newInstanceWithoutConstructor());
        }),
    ] + $states;
    CODE;
runStates($reach, Swoole\Coroutine\Socket::class);
runStates($reach, Swoole\Coroutine\Server\Connection::class);
?>
--EXPECT--
== Swoole\Coroutine\Socket
not-constructed
  Swoole\Error: must call constructor first: checkLiveness close getpeername getsockname isClosed peek recv recvAll recvPacket send sendAll setProtocol shutdown
not-constructed-in-run
  Swoole\Error: must call constructor first: checkLiveness close getpeername getsockname isClosed peek recv recvAll recvPacket send sendAll setProtocol shutdown
open
  1: send sendAll
  an address: getpeername getsockname
  false/0: isClosed
  false/11: peek
  false/110: recv recvAll recvPacket
  true: checkLiveness close setProtocol shutdown
data-is-here
  "data": peek recv recvAll recvPacket
  1: send sendAll
  an address: getpeername getsockname
  false/0: isClosed
  true: checkLiveness close setProtocol shutdown
peer-ended
  "": peek recv recvAll recvPacket
  1: send sendAll
  an address: getpeername getsockname
  false/0: isClosed
  false/104: checkLiveness
  true: close setProtocol shutdown
peer-reset
  "": peek recv recvAll recvPacket
  an address: getpeername getsockname
  false/0: isClosed
  false/104: checkLiveness send sendAll
  true: close setProtocol shutdown
closed
  false/9: checkLiveness close getpeername getsockname peek recv recvAll recvPacket send sendAll shutdown
  true: isClosed setProtocol
shut-down-reading
  "": peek recv recvAll recvPacket
  1: send sendAll
  an address: getpeername getsockname
  false/0: isClosed
  true: checkLiveness close setProtocol shutdown
shut-down-writing
  an address: getpeername getsockname
  false/0: isClosed
  false/11: peek
  false/110: recv recvAll recvPacket
  false/32: send sendAll
  true: checkLiveness close setProtocol shutdown
shut-down
  "": peek recv recvAll recvPacket
  an address: getpeername getsockname
  false/0: isClosed
  false/32: send sendAll
  true: checkLiveness close setProtocol shutdown
other-reads
  1: send sendAll
  Swoole\Error: Socket# has already been bound to another coroutine#, reading of the same socket in coroutine# at the same time is not allowed: recv recvAll recvPacket
  an address: getpeername getsockname
  false/0: isClosed
  false/10019: close
  false/11: peek
  true: checkLiveness setProtocol shutdown
other-coroutine
  "": recv recvAll recvPacket
  1: send sendAll
  an address: getpeername getsockname
  false/0: isClosed
  false/11: peek
  true: checkLiveness close setProtocol shutdown
fiber
  1: send sendAll
  an address: getpeername getsockname
  false/0: isClosed
  false/11: peek
  false/110: recv recvAll recvPacket
  true: checkLiveness close setProtocol shutdown
output-callback
  1: send sendAll
  Swoole\Error: the coroutine cannot be suspended here: an output callback is running: recv recvAll recvPacket
  an address: getpeername getsockname
  false/0: isClosed
  false/11: peek
  true: checkLiveness close setProtocol shutdown
destructor
  1: send sendAll
  an address: getpeername getsockname
  false/0: isClosed
  false/11: peek
  false/110: recv recvAll recvPacket
  true: checkLiveness close setProtocol shutdown
collected
  1: send sendAll
  an address: getpeername getsockname
  false/0: isClosed
  false/11: peek
  false/110: recv recvAll recvPacket
  true: checkLiveness close setProtocol shutdown
signal-handler
  1: send sendAll
  Swoole\Error: the coroutine cannot be suspended here: garbage is being collected, or a signal handler is running: recv recvAll recvPacket
  an address: getpeername getsockname
  false/0: isClosed
  false/11: peek
  true: checkLiveness close setProtocol shutdown
http-in-service
  1: send sendAll
  an address: getpeername getsockname
  false/0: isClosed
  false/11: peek
  false/110: recv recvAll recvPacket
  true: checkLiveness close setProtocol shutdown
http-detached
  1: send sendAll
  an address: getpeername getsockname
  false/0: isClosed
  false/11: peek
  false/110: recv recvAll recvPacket
  true: checkLiveness close setProtocol shutdown
http-answered
  false/9: checkLiveness close getpeername getsockname peek recv recvAll recvPacket send sendAll shutdown
  true: isClosed setProtocol
http-upgraded
  1: send sendAll
  an address: getpeername getsockname
  false/0: isClosed
  false/507: peek recv recvAll recvPacket
  true: checkLiveness close setProtocol shutdown
http-upgraded-and-closed
  false/9: checkLiveness close getpeername getsockname peek recv recvAll recvPacket send sendAll shutdown
  true: isClosed setProtocol
http-closed-by-response
  false/9: checkLiveness close getpeername getsockname peek recv recvAll recvPacket send sendAll shutdown
  true: isClosed setProtocol
http-websocket-other-reads
  1: send sendAll
  an address: getpeername getsockname
  false/0: isClosed
  false/10019: close
  false/507: peek recv recvAll recvPacket
  true: checkLiveness setProtocol shutdown
behind-run
  Swoole\Error: API must be called in the coroutine: recv recvAll recvPacket send sendAll
  an address: getpeername getsockname
  false/0: isClosed
  false/11: peek
  true: checkLiveness close setProtocol shutdown
shutdown-function
  Swoole\Error: API must be called in the coroutine: recv recvAll recvPacket send sendAll
  an address: getpeername getsockname
  false/0: isClosed
  false/11: peek
  true: checkLiveness close setProtocol shutdown
destroyed-at-the-end
  Swoole\Error: API must be called in the coroutine: recv recvAll recvPacket send sendAll
  an address: getpeername getsockname
  false/0: isClosed
  false/11: peek
  true: checkLiveness close setProtocol shutdown
== Swoole\Coroutine\Server\Connection
not-constructed
  Swoole\Error: must call constructor first: close exportSocket recv send
not-constructed-in-run
  Swoole\Error: must call constructor first: close exportSocket recv send
open
  1: send
  Swoole\Coroutine\Socket: exportSocket
  false/110: recv
  true: close
data-is-here
  "data": recv
  1: send
  Swoole\Coroutine\Socket: exportSocket
  true: close
peer-ended
  "": recv
  1: send
  Swoole\Coroutine\Socket: exportSocket
  true: close
peer-reset
  "": recv
  Swoole\Coroutine\Socket: exportSocket
  false/104: send
  true: close
closed
  Swoole\Coroutine\Socket: exportSocket
  false/9: close recv send
shut-down-reading
  "": recv
  1: send
  Swoole\Coroutine\Socket: exportSocket
  true: close
shut-down-writing
  Swoole\Coroutine\Socket: exportSocket
  false/110: recv
  false/32: send
  true: close
shut-down
  "": recv
  Swoole\Coroutine\Socket: exportSocket
  false/32: send
  true: close
other-reads
  1: send
  Swoole\Coroutine\Socket: exportSocket
  Swoole\Error: Socket# has already been bound to another coroutine#, reading of the same socket in coroutine# at the same time is not allowed: recv
  false/10019: close
other-coroutine
  "": recv
  1: send
  Swoole\Coroutine\Socket: exportSocket
  true: close
fiber
  1: send
  Swoole\Coroutine\Socket: exportSocket
  false/110: recv
  true: close
output-callback
  1: send
  Swoole\Coroutine\Socket: exportSocket
  Swoole\Error: the coroutine cannot be suspended here: an output callback is running: recv
  true: close
destructor
  1: send
  Swoole\Coroutine\Socket: exportSocket
  false/110: recv
  true: close
collected
  1: send
  Swoole\Coroutine\Socket: exportSocket
  false/110: recv
  true: close
signal-handler
  1: send
  Swoole\Coroutine\Socket: exportSocket
  Swoole\Error: the coroutine cannot be suspended here: garbage is being collected, or a signal handler is running: recv
  true: close
http-in-service
  1: send
  Swoole\Coroutine\Socket: exportSocket
  false/110: recv
  true: close
http-detached
  1: send
  Swoole\Coroutine\Socket: exportSocket
  false/110: recv
  true: close
http-answered
  Swoole\Coroutine\Socket: exportSocket
  false/9: close recv send
http-upgraded
  1: send
  Swoole\Coroutine\Socket: exportSocket
  false/507: recv
  true: close
http-upgraded-and-closed
  Swoole\Coroutine\Socket: exportSocket
  false/9: close recv send
http-closed-by-response
  Swoole\Coroutine\Socket: exportSocket
  false/9: close recv send
http-websocket-other-reads
  1: send
  Swoole\Coroutine\Socket: exportSocket
  false/10019: close
  false/507: recv
behind-run
  Swoole\Coroutine\Socket: exportSocket
  Swoole\Error: API must be called in the coroutine: recv send
  true: close
shutdown-function
  Swoole\Coroutine\Socket: exportSocket
  Swoole\Error: API must be called in the coroutine: recv send
  true: close
destroyed-at-the-end
  Swoole\Coroutine\Socket: exportSocket
  Swoole\Error: API must be called in the coroutine: recv send
  true: close
