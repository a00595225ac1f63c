<?php
// The clients of bench/reload: PORT, CLIENTS of each kind, until SIGUSR1. Prints what they have seen, as JSON.

const TIMEOUT = 100;

$port = (int) getenv('PORT');
$seen = ['answers' => 0, 'refused' => 0, 'lost' => 0, 'asked_again' => 0, 'connections' => 0, 'echoes' => 0, 'going_away' => 0, 'cut' => 0];
$ids = [];
$stop = false;
$next = 0;

/** @return resource|null */
function connect(int $port)
{
    global $seen;
    $client = @stream_socket_client("tcp://127.0.0.1:$port", $errno, $error, TIMEOUT);
    if (!$client) {
        $seen['refused']++;
        return null;
    }
    $seen['connections']++;
    stream_set_timeout($client, TIMEOUT);
    return $client;
}

/** The head and as many bytes as it says; null: not one byte has come. */
function answer($client): ?array
{
    $head = '';
    while (!str_ends_with($head, "\r\n\r\n")) {
        $line = fgets($client);
        if ($line === false || $line === '') {
            return $head === '' ? null : [$head, ''];
        }
        $head .= $line;
    }
    $size = preg_match('/^Content-Length: (\d+)/mi', $head, $found) ? (int) $found[1] : 0;
    for ($body = ''; strlen($body) < $size; $body .= $bytes) {
        $bytes = fread($client, $size - strlen($body));
        if ($bytes === false || $bytes === '') {
            break;
        }
    }
    return [$head, $body];
}

/** A connection for each request. */
function once(int $port): void
{
    global $seen, $ids, $stop, $next;
    while (!$stop) {
        $id = ++$next;
        if ($client = connect($port)) {
            fwrite($client, "GET /?$id HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
            (answer($client)[1] ?? '') === "$id" ? $seen['answers']++ : $seen['lost']++;
            $ids[] = $id;
            fclose($client);
        }
        usleep(1000);
    }
}

/** One connection for many. Where it ends without a byte of an answer, the server did not wait for the next request: it is
 *  asked again on another, as RFC 9112 has it. */
function kept(int $port): void
{
    global $seen, $ids, $stop, $next;
    $client = null;
    for ($id = ++$next; !$stop; usleep(1000)) {
        $used = $client !== null;
        $client ??= connect($port);
        if ($client === null) {
            continue;
        }
        @fwrite($client, "GET /?$id HTTP/1.1\r\nHost: a\r\n\r\n");
        $answer = answer($client);
        $again = $answer === null && $used;
        if (!$again) {
            ($answer[1] ?? '') === "$id" ? $seen['answers']++ : $seen['lost']++;
            $ids[] = $id;
            $id = ++$next;
        }
        $seen['asked_again'] += (int) $again;
        if ($answer === null || preg_match('/^Connection: close/mi', $answer[0])) {
            fclose($client);
            $client = null;
        }
    }
}

/** WebSockets: a short masked text and its echo, until the server says 1001. */
function websocket(int $port): void
{
    global $seen, $stop;
    while (!$stop) {
        if (!($client = connect($port))) {
            continue;
        }
        fwrite($client, "GET /ws HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            . "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
        if (!str_starts_with(answer($client)[0] ?? '', 'HTTP/1.1 101')) {
            $seen['refused']++;
        }
        while (!$stop) {
            @fwrite($client, "\x81\x85\0\0\0\0hello");
            $frame = (string) fread($client, 4);
            if ($frame === "\x88\x02\x03\xe9") {
                $seen['going_away']++;
                @fwrite($client, "\x88\x82\0\0\0\0\x03\xe9");
                break;
            }
            if ($frame . fread($client, 3) !== "\x81\x05hello") {
                $seen['cut']++;
                break;
            }
            $seen['echoes']++;
            usleep(1000);
        }
        fclose($client);
    }
}

Co\run(function () use ($port, &$stop) {
    Swoole\Process::signal(SIGUSR1, function () use (&$stop) {
        $stop = true;
    });
    foreach (['once', 'kept', 'websocket'] as $kind) {
        for ($i = (int) getenv('CLIENTS'); $i > 0; $i--) {
            Co\go($kind, $port);
        }
    }
    echo "begun\n";
});
// Each request that was answered was served once, and none that was not.
$served = array_count_values(array_map('intval', file(getenv('SERVED'))));
$seen['doubled'] = count(array_filter($served, fn (int $times) => $times > 1));
$seen['unserved'] = count(array_diff($ids, array_keys($served)));
echo 'seen ', json_encode($seen), "\n";
