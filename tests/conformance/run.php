<?php
// SPDX-License-Identifier: MIT
// RFC 6455 over real sockets: drives a running echo server with the tables of this folder.
//
//     php echo_server.php 9501 &
//     php run.php 9501 /echo [HOST [TEXT]]        TEXT: only cases whose title holds it
//
// The server must send every text and binary message back as it is and at once, have a package_max_length of 2 MiB, the
// default, and websocket_compression on; with TAKEOVER=1 in the environment also websocket_context_takeover. Needs nothing but PHP 8.0 with zlib. SEED=n in the environment repeats random
// cuts. Status 0: passed.
declare(strict_types=1);

require __DIR__ . '/cases.php';
require __DIR__ . '/peer.php';

const KEY = 'dGhlIHNhbXBsZSBub25jZQ==';
const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const BYTEWISE_MAX = 200;  // bytes; longer cases are cut at random only
const BYTE_GAP = 0.0002;   // seconds between bytes, so that the server reads them apart
const PIECE_GAP = 0.002;
const IDLE = 0.05;         // seconds of silence that show that nothing comes
const LINGER_MAX = 3.0;    // seconds a server may wait for a client that failed and keeps silent

final class Suite
{
    public int $passed = 0;
    public int $failed = 0;

    public function __construct(
        private string $host,
        private int $port,
        private string $path,
        private string $only,
    ) {
    }

    public function test(string $title, callable $run): void
    {
        if ($this->only !== '' && !str_contains($title, $this->only)) {
            return;
        }
        try {
            $run();
            $this->passed++;
        } catch (Failure $failure) {
            $this->failed++;
            echo "FAIL $title: {$failure->getMessage()}\n";
        }
    }

    public function host(): string
    {
        return "$this->host:$this->port";
    }

    private function upgraded(bool $deflate = false): Peer
    {
        $peer = new Peer($this->host, $this->port);
        $shake = new Handshake('', $this->host());
        if ($deflate) {
            $shake->fields[] = 'Sec-WebSocket-Extensions: permessage-deflate';
        }
        [$status, $fields] = $peer->request($shake->request($this->path));
        if ($status !== 101) {
            throw new Failure("handshake answered with $status");
        }
        if ($deflate && !str_starts_with($fields['sec-websocket-extensions'][0] ?? '', 'permessage-deflate')) {
            throw new Failure('7692 5: permessage-deflate was not accepted');
        }
        $peer->agree($deflate ? $fields['sec-websocket-extensions'][0] : null);
        return $peer;
    }

    // --- frames ---

    public function run_case(WsCase $case): void
    {
        $n = strlen($case->send);
        $modes = ['whole' => [[$case->send], 0.0]];
        if ($n <= BYTEWISE_MAX) {
            $modes['bytewise'] = [str_split($case->send), BYTE_GAP];
        }
        $modes['random cuts'] = [random_cuts($case->send), PIECE_GAP];
        foreach ($modes as $mode => [$pieces, $gap]) {
            try {
                $this->run_pieces($case, $pieces, $gap);
            } catch (Failure $failure) {
                throw new Failure("$mode: {$failure->getMessage()}");
            }
        }
    }

    private function run_pieces(WsCase $case, array $pieces, float $gap): void
    {
        [$end, $code, $reason] = $case->end();
        $peer = $this->upgraded($case->deflate);
        $peer->exchange($pieces, $gap, $end === 'fail', $end === 'more' ? IDLE : null);
        if ($peer->leftover() > 0) {
            throw new Failure('bytes that are no frame behind the last one');
        }
        check_answers($case, $peer);
        if ($end === 'more' && ($peer->ended || $peer->close !== null)) {
            throw new Failure('connection ended early');
        }
        match ($end) {
            'more' => null,
            'fail' => check_close($peer, [$code], null),
            'close' => check_close($peer, $code === 1005 ? [1005, 1000] : [$code], $reason),
        };
        // 7.1.1: after both close frames the server ends TCP, and at once.
        if ($end === 'close' && $peer->ended_at - $peer->closed_at > 1) {
            throw new Failure('7.1.1: TCP did not end with the close frames');
        }
    }

    /** 7.1.7: the server does not wait for ever for a client it has failed. */
    public function run_silent(): void
    {
        $peer = $this->upgraded();
        $start = microtime(true);
        $peer->exchange([encode_frame(0x83, 'x')], 0, false);
        check_close($peer, [1002], null);
        if (microtime(true) - $start > LINGER_MAX) {
            throw new Failure('TCP is still open after ' . LINGER_MAX . ' seconds');
        }
    }

    // --- handshake ---

    public function run_handshake(Handshake $shake): void
    {
        foreach (['' => PHP_INT_MAX, ', bytewise' => 1] as $mode => $piece) {
            $peer = new Peer($this->host, $this->port);
            [$status, $fields] = $peer->request($shake->request($this->path), $piece);
            if ($status !== $shake->status) {
                throw new Failure("status $status instead of $shake->status$mode");
            }
            if ($status === 426) {
                check_upgrade_required($fields);
            }
            if ($status === 101) {
                check_upgrade($shake, $fields);
                $peer->agree($shake->extensions);
                $frames = [encode_frame(0x81, 'works'), encode_frame(0x88, "\x03\xe8")];
                $peer->exchange($frames, PIECE_GAP, false);
                if ($peer->answers !== [['text', 'works']]) {
                    throw new Failure('no echo after the handshake');
                }
                check_close($peer, [1000], '');
            }
        }
    }
}

/** @param array<string, list<string>> $fields */
function check_upgrade_required(array $fields): void
{
    if (!in_array('13', $fields['sec-websocket-version'] ?? [], true)) {
        throw new Failure('4.4: 426 without Sec-WebSocket-Version: 13');
    }
    if (($fields['upgrade'] ?? []) !== ['websocket'] || ($fields['connection'] ?? []) !== ['Upgrade']) {
        throw new Failure('9110 15.5.22: 426 without Upgrade and Connection');
    }
}

/** @return list<string> */
function random_cuts(string $bytes): array
{
    $pieces = [];
    for ($at = 0; $at < strlen($bytes); $at += strlen(end($pieces))) {
        $pieces[] = substr($bytes, $at, mt_rand(1, mt_rand(1, max(1, intdiv(strlen($bytes), 2)))));
    }
    return $pieces;
}

/** Every message is echoed and every ping answered, in the order in which they came, also before a failure. */
function check_answers(WsCase $case, Peer $peer): void
{
    $kinds = ['text' => 'text', 'binary' => 'binary', 'ping' => 'pong'];
    $want = array_values(array_filter($case->want, fn ($w) => isset($kinds[$w[0]])));
    $want = array_map(fn ($w) => [$kinds[$w[0]], $w[2]], $want);
    if ($peer->answers !== $want) {
        $got = array_map(fn ($d) => "$d[0] of " . strlen($d[1]), $peer->answers);
        throw new Failure('answered: ' . (implode(', ', $got) ?: 'nothing'));
    }
}

/** @param list<int> $codes allowed; @param ?string $reason of the client, which may be echoed; null: any */
function check_close(Peer $peer, array $codes, ?string $reason): void
{
    $payload = $peer->close ?? throw new Failure('TCP ended without a close frame');
    if (strlen($payload) === 1 || preg_match('//u', substr($payload, 2)) !== 1) {
        throw new Failure('5.5.1: malformed close frame from the server');
    }
    $code = $payload === '' ? 1005 : unpack('n', $payload)[1];
    if (!in_array($code, $codes, true)) {
        throw new Failure("close code $code instead of " . implode(' or ', $codes));
    }
    if ($reason !== null && !in_array(substr($payload, 2), ['', $reason], true)) {
        throw new Failure('5.5.1: another reason in the answer to a close frame');
    }
}

/** @param array<string, list<string>> $fields */
function check_upgrade(Handshake $shake, array $fields): void
{
    $accept = base64_encode(sha1($shake->key() . GUID, true));
    if (($fields['sec-websocket-accept'] ?? []) !== [$accept]) {
        throw new Failure('4.2.2: wrong Sec-WebSocket-Accept');
    }
    if (strtolower($fields['upgrade'][0] ?? '') !== 'websocket') {
        throw new Failure('4.2.2: no Upgrade: websocket');
    }
    if (!preg_match('/(^|,)\s*upgrade\s*(,|$)/i', implode(',', $fields['connection'] ?? []))) {
        throw new Failure('4.2.2: no Connection: Upgrade');
    }
    if (($fields['sec-websocket-extensions'] ?? []) !== (array) $shake->extensions) {
        throw new Failure('9.1: other extensions in the answer');
    }
    $misplaced = ['sec-websocket-protocol', 'content-length', 'transfer-encoding'];
    foreach ($misplaced as $name) {
        if (isset($fields[$name])) {
            throw new Failure("4.2.2: $name in the answer, which was not offered or does not belong there");
        }
    }
}

if ($argc < 3) {
    fwrite(STDERR, "usage: php run.php PORT PATH [HOST [TEXT]]\n");
    exit(2);
}
$seed = (int) (getenv('SEED') ?: 20260101);
mt_srand($seed);
$suite = new Suite($argv[3] ?? '127.0.0.1', (int) $argv[1], $argv[2], $argv[4] ?? '');
$takeover = (bool) getenv('TAKEOVER');
foreach (load_handshakes(__DIR__ . ($takeover ? '/handshake_takeover_cases.txt' : '/handshake_cases.txt'), $suite->host()) as $shake) {
    $suite->test("handshake $shake->title", fn () => $suite->run_handshake($shake));
}
foreach ($takeover ? ['ws_takeover_cases.txt', 'ws_cases.txt'] : ['ws_cases.txt'] as $file) {
    foreach (load_ws_cases(__DIR__ . "/$file") as $case) {
        // Contexts are nothing to a connection without compression.
        if (!$takeover || $case->deflate) {
            $suite->test("$case->title ($file:$case->line)", fn () => $suite->run_case($case));
        }
    }
}
$suite->test('7.1.7 a failed client that keeps silent', fn () => $suite->run_silent());
echo "$suite->passed passed, $suite->failed failed", $suite->failed ? " (seed $seed)" : '', "\n";
exit($suite->failed ? 1 : 0);
