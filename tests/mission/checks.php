<?php
// What the documented scripts must do, seen from the wire. One class for each script; both run on the script as
// documented and on its likeness in examples/.

abstract class ScriptChecks
{
    protected const PATH = '/websocket';
    protected const CLOSE_NORMAL = "\x88\x02\x03\xe8";

    /** What the script must have printed so far; everything else, a warning of PHP's above all, is a failure. */
    protected string $expected;

    public function __construct(protected Tap $tap, protected TestServer $server)
    {
        $this->expected = $server->stdout();
    }

    abstract public function run(): void;

    protected function check(string $name, callable $check): void
    {
        $this->tap->check($name, function () use ($check) {
            truth($this->server->running(), 'the server has ended before');
            $check();
            truth($this->server->running(), 'the server has ended: ' . $this->server->stderr());
        });
    }

    protected function open(array $options = []): WsClient
    {
        return WsClient::open($this->server->port, static::PATH, [], $options);
    }

    protected function expectPrinted(string $line): void
    {
        $this->expected .= $line;
        $this->server->waitOutput('/^' . preg_quote($this->expected, '/') . '$/D');
    }

    /** Last: the process goes when told to, and has printed what it should. */
    public function stop(): void
    {
        $this->tap->check('ends at SIGTERM', fn () => $this->server->stop());
        $this->tap->check('printed what it should, and no warning', function () {
            same($this->expected, $this->server->stdout(), 'standard output');
            same('', $this->server->stderr(), 'standard error');
        });
    }

    protected function checkHandshake(): void
    {
        $this->check('handshake, byte for byte', function () {
            $c = WsClient::connect($this->server->port);
            $head = WsClient::maskDate($c->handshake(static::PATH));
            same(
                "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                . 'Sec-WebSocket-Accept: ' . WsClient::ACCEPT . "\r\nSec-WebSocket-Version: 13\r\n"
                . "Server: wsco\r\nDate: *\r\n\r\n",
                $head,
                'response'
            );
            $c->closeHandshake();
        });
        $this->check('handshake with the headers of a browser', function () {
            $c = WsClient::open($this->server->port, static::PATH . '?a=b', [
                'Origin' => 'http://example.test',
                'User-Agent' => 'Mozilla/5.0',
                'Pragma' => 'no-cache',
                'Cookie' => 'a=b; c=d',
                'Connection' => 'keep-alive, Upgrade',
                'Sec-WebSocket-Extensions' => 'permessage-deflate; client_max_window_bits',
            ]);
            $c->closeHandshake();
        });
    }

    protected function checkClosing(): void
    {
        $this->check('the text "close" closes with 1000', function () {
            $c = $this->open();
            $c->text('close');
            $c->expect(self::CLOSE_NORMAL);
            $c->sendClose(1000);
            same('eof', $c->expectEnd());
        });
        foreach ([[1000, ''], [1001, ''], [4001, 'bye'], [null, '']] as [$code, $reason]) {
            $name = 'close frame ' . ($code ?? 'without code') . ($reason === '' ? '' : " \"$reason\"");
            $this->check("$name is echoed, then TCP ends", function () use ($code, $reason) {
                $this->open()->closeHandshake($code, $reason);
            });
        }
        $this->check('TCP end without a close frame', function () {
            $c = $this->open();
            $c->close();
            $d = $this->open();
            $d->closeHandshake();
        });
        $this->check('TCP reset prints errorCode: 104', function () {
            $this->open()->reset();
            $this->expectPrinted("errorCode: 104\n");
        });
        $this->check('an unmasked frame is a protocol error: 1002, errorCode: 508', function () {
            $c = $this->open();
            $c->sendFrame('x', mask: false);
            $c->expectClose(1002);
            $this->expectPrinted("errorCode: 508\n");
        });
    }
}

/** The first script: two replies for each message. */
final class TwoRepliesChecks extends ScriptChecks
{
    /** Connected all the time: whatever others do, it is served. */
    private WsClient $bystander;

    /** @param string $page the body of "/", or a part of it */
    public function __construct(Tap $tap, TestServer $server, private string $page, private bool $whole)
    {
        parent::__construct($tap, $server);
    }

    public function run(): void
    {
        $this->tap->check('a first client connects', fn () => $this->bystander = $this->open());
        if (!isset($this->bystander)) {
            return;
        }
        $this->checkPage();
        $this->checkHandshake();
        $this->checkMessages();
        $this->checkClosing();
        $this->checkHalfClose();
        $this->check('a hundred clients at once, each gets its own', $this->hundred(...));
        $this->tap->check('the first client leaves', fn () => $this->bystander->closeHandshake());
    }

    protected function check(string $name, callable $check): void
    {
        parent::check($name, function () use ($check) {
            $check();
            $this->exchange($this->bystander, 'bystander');
        });
    }

    private function replies(string $text): string
    {
        $frames = '';
        foreach (["Hello $text!", "How are you, $text?"] as $reply) {
            $frames .= WsClient::frame($reply, mask: false);
        }
        return $frames;
    }

    private function exchange(WsClient $c, string $text): void
    {
        $c->text($text);
        $c->expect($this->replies($text));
    }

    private function checkPage(): void
    {
        $this->check('the page', function () {
            $c = WsClient::connect($this->server->port);
            foreach (['/', '/other'] as $path) {
                $reply = $c->get($path);
                same(200, $reply->status);
                same('text/html', $reply->header('Content-Type'));
                same((string) strlen($reply->body), $reply->header('Content-Length'));
                if ($this->whole) {
                    same($this->page, $reply->body, 'page');
                } else {
                    truth(str_contains($reply->body, $this->page), 'the page lacks ' . $this->page);
                }
            }
            $c->close();
        });
    }

    private function checkMessages(): void
    {
        $this->check('two replies, in order', function () {
            $c = $this->open();
            foreach (['bob', '', '0', "zwei\nZeilen", 'Zoë ☃ 🐘', str_repeat('x', 126)] as $text) {
                $this->exchange($c, $text);
            }
            $c->expectSilence(0.05);
            $c->closeHandshake();
        });
        $this->check('a message of a megabyte', function () {
            $c = $this->open();
            $this->exchange($c, str_repeat('0123456789abcdef', 65536));
            $c->closeHandshake();
        });
        $this->check('messages that come together are answered in order', function () {
            $c = $this->open();
            $frames = $replies = '';
            for ($i = 0; $i < 200; $i++) {
                $frames .= WsClient::frame("m$i");
                $replies .= $this->replies("m$i");
            }
            $c->send($frames);
            $c->expect($replies);
            $c->closeHandshake();
        });
        $this->check('a message in the same segment as the handshake', function () {
            $c = WsClient::connect($this->server->port);
            $c->send(WsClient::handshakeRequest(self::PATH) . WsClient::frame('early'));
            $c->readUpgrade();
            $c->expect($this->replies('early'));
            $c->closeHandshake();
        });
        $this->check('handshake and message byte by byte', function () {
            $c = WsClient::connect($this->server->port);
            $c->sendSplit(WsClient::handshakeRequest(self::PATH));
            $c->readUpgrade();
            $c->sendSplit(WsClient::frame('drop by drop'));
            $c->expect($this->replies('drop by drop'));
            $c->closeHandshake();
        });
        $this->check('fragments with a ping between them', function () {
            $c = $this->open();
            $c->sendFrame('frag', WsClient::TEXT, false);
            $c->ping('are you there');
            $c->expectFrame(WsClient::PONG, 'are you there');
            $c->sendFrame('ment', 0, false);
            $c->sendFrame('ed', 0, true);
            $c->expect($this->replies('fragmented'));
            $c->closeHandshake();
        });
    }

    private function checkHalfClose(): void
    {
        $this->check('half-close: what was sent before is answered, then the server ends', function () {
            $c = $this->open();
            $c->send(WsClient::frame('one') . WsClient::frame('two'));
            $c->halfClose();
            $c->expect($this->replies('one') . $this->replies('two'));
            $this->expectGone($c);
        });
        $this->check('half-close after the replies', function () {
            $c = $this->open();
            $this->exchange($c, 'x');
            $c->halfClose();
            $this->expectGone($c);
        });
    }

    /** The end, with or without a close frame before it: the peer has not sent one, but may still be reading. */
    private function expectGone(WsClient $c): void
    {
        $rest = $c->recvAll();
        truth($rest === '' || $rest === self::CLOSE_NORMAL, 'unexpected: ' . WsClient::show($rest));
    }

    private function hundred(): void
    {
        $clients = WsClient::openMany(100, $this->server->port, self::PATH);
        foreach ([1, 2, 3] as $round) {
            foreach ($clients as $i => $c) {
                $c->text("$i in round $round");
            }
            foreach ($clients as $i => $c) {
                $c->expect($this->replies("$i in round $round"));
            }
        }
        foreach ($clients as $c) {
            $c->closeHandshake();
        }
    }
}

/** The second script: each message goes to all. */
final class BroadcastChecks extends ScriptChecks
{
    public function run(): void
    {
        $this->checkHandshake();
        $this->check('no page here: 404, and the connection stays', function () {
            $c = WsClient::connect($this->server->port);
            same(404, $c->get('/')->status);
            same(404, $c->get('/page')->status);
            $c->close();
        });
        $this->check('fifty clients: everybody gets everything, in order', $this->fifty(...));
        $this->checkClosing();
        $this->check('who has closed gets nothing more, the others do', $this->leaving(...));
        $this->check('who was reset disturbs nobody', $this->resets(...));
        $this->check('half-close: what was sent before still goes to all', $this->halfClose(...));
        $this->check('clients that never read hold nobody up, and are dropped with 1009', $this->neverReading(...));
    }

    /** @return list<WsClient> */
    private function openMany(int $n, array $options = []): array
    {
        return WsClient::openMany($n, $this->server->port, self::PATH, $options);
    }

    /** @param list<WsClient> $clients */
    private function expectAll(array $clients, string $text): void
    {
        $frame = WsClient::frame("Server: $text", mask: false);
        foreach ($clients as $c) {
            $c->expect($frame);
        }
    }

    /** @param list<WsClient> $clients */
    private function closeAll(array $clients): void
    {
        foreach ($clients as $c) {
            $c->closeHandshake();
        }
    }

    private function fifty(): void
    {
        $clients = $this->openMany(50);
        foreach ($clients as $i => $c) {
            $c->text("from $i");
            $this->expectAll($clients, "from $i");
        }
        // All at once: one order for everybody, whichever it is.
        foreach ($clients as $i => $c) {
            $c->text("again from $i");
        }
        $orders = [];
        foreach ($clients as $c) {
            $got = array_map(fn () => $c->readText(), $clients);
            $orders[implode("\n", $got)] = true;
            sort($got);
            $expected = array_map(fn (int $i) => "Server: again from $i", array_keys($clients));
            sort($expected);
            same($expected, $got, 'messages');
        }
        same(1, count($orders), 'different orders seen by the clients');
        $this->closeAll($clients);
    }

    private function leaving(): void
    {
        $clients = $this->openMany(4);
        $byText = array_pop($clients);
        $byText->text('close');
        $byText->expectClose(1000);
        $byFrame = array_pop($clients);
        $byFrame->closeHandshake(4000, 'enough');
        $clients[0]->text('still here?');
        $this->expectAll($clients, 'still here?');
        $this->closeAll($clients);
    }

    private function resets(): void
    {
        $clients = $this->openMany(10);
        foreach ([3, 0, 7] as $i) {
            $clients[$i]->reset();
            unset($clients[$i]);
            $this->expectPrinted("errorCode: 104\n");
            foreach (['first', 'second'] as $text) {
                end($clients)->text($text);
                $this->expectAll($clients, $text);
            }
        }
        $this->closeAll($clients);
    }

    private function halfClose(): void
    {
        $clients = $this->openMany(5);
        $clients[2]->send(WsClient::frame('one') . WsClient::frame('two'));
        $clients[2]->halfClose();
        $this->expectAll($clients, 'one');
        $this->expectAll($clients, 'two');
        $rest = $clients[2]->recvAll();
        truth($rest === '' || $rest === self::CLOSE_NORMAL, 'unexpected: ' . WsClient::show($rest));
        unset($clients[2]);
        $clients[0]->text('three');
        $this->expectAll($clients, 'three');
        $this->closeAll($clients);
    }

    /**
     * Ten clients do not read. Each message must reach the others before the next is sent, so a push that waited for
     * the ten would end in a time-out. Their queues hold 8 MiB each, but of the same frames: memory must not grow
     * ten-fold.
     */
    private function neverReading(): void
    {
        $deaf = $this->openMany(10, ['rcvbuf' => 4096]);
        $clients = $this->openMany(5);
        $before = $this->server->memory('VmRSS');
        $dropped = $this->expected . str_repeat("errorCode: 1009\n", count($deaf));
        $text = str_repeat('0123456789abcdef', 4096);
        for ($i = 0; $this->server->stdout() !== $dropped; $i++) {
            truth($i < 600, 'nobody was dropped after 600 messages; printed: ' . $this->server->stdout());
            $clients[$i % 5]->text("$i$text");
            $this->expectAll($clients, "$i$text");
        }
        $this->expected = $dropped;
        $grown = $this->server->memory('VmHWM') - $before;
        $shared = $grown < 48 << 20 || $this->server->sanitized();
        truth($shared, 'memory grew by ' . ($grown >> 20) . ' MiB: frames are copied for each client?');
        // A few more, to nobody but those who read.
        for ($i = 0; $i < 5; $i++) {
            $clients[$i]->text("after $i");
            $this->expectAll($clients, "after $i");
        }
        foreach ($deaf as $c) {
            $c->close();
        }
        $this->closeAll($clients);
    }
}

/** examples/echo.php */
final class EchoChecks extends ScriptChecks
{
    protected const PATH = '/echo';

    public function run(): void
    {
        $this->check('text and binary come back as they were', function () {
            $c = $this->open();
            foreach ([0, 1, 125, 126, 65535, 65536, 1 << 20] as $length) {
                $c->text(str_repeat('t', $length));
                $c->expect(WsClient::frame(str_repeat('t', $length), mask: false));
                $bytes = $length > 0 ? random_bytes($length) : '';
                $c->binary($bytes);
                $c->expect(WsClient::frame($bytes, WsClient::BINARY, mask: false));
            }
            $c->closeHandshake();
        });
        $this->check('a plain request is refused with 400', function () {
            $c = WsClient::connect($this->server->port);
            same(400, $c->get('/echo')->status);
            $c->close();
        });
    }
}

/** examples/chat.php */
final class ChatChecks extends ScriptChecks
{
    protected const PATH = '/chat';

    public function run(): void
    {
        $this->check('the page', function () {
            $reply = WsClient::connect($this->server->port)->get('/');
            same([200, 'text/html'], [$reply->status, $reply->header('Content-Type')]);
            same(file_get_contents(__DIR__ . '/../../examples/chat.html'), $reply->body, 'page');
        });
        $this->check('join, say, leave', $this->talk(...));
        $this->check('names are checked', $this->names(...));
        $this->check('whoever vanishes has left', $this->vanish(...));
    }

    private function join(string $name): WsClient
    {
        $c = $this->open();
        $this->say($c, ['type' => 'join', 'name' => $name]);
        return $c;
    }

    private function say(WsClient $c, mixed $message): void
    {
        $c->text(json_encode($message));
    }

    /** The next message, with the values of these keys. */
    private function expectMessage(WsClient $c, array $values): array
    {
        $message = json_decode($c->readText(), true);
        same($values, array_intersect_key($message, $values), 'message');
        return $message;
    }

    private function talk(): void
    {
        $ann = $this->join('Ann');
        $this->expectMessage($ann, ['type' => 'welcome', 'name' => 'Ann', 'people' => ['Ann'], 'history' => []]);
        $this->say($ann, ['type' => 'say', 'text' => ' <b>hello</b> ']);
        $said = $this->expectMessage($ann, ['type' => 'said', 'name' => 'Ann', 'text' => '<b>hello</b>']);
        $bob = $this->join('Böb 7');
        $people = ['Ann', 'Böb 7'];
        $this->expectMessage($bob, ['type' => 'welcome', 'people' => $people, 'history' => [$said]]);
        $this->expectMessage($ann, ['type' => 'joined', 'name' => 'Böb 7', 'people' => $people]);
        $this->say($bob, ['type' => 'say', 'text' => 'hi']);
        foreach ([$ann, $bob] as $c) {
            $this->expectMessage($c, ['type' => 'said', 'name' => 'Böb 7', 'text' => 'hi']);
        }
        $bob->closeHandshake();
        $this->expectMessage($ann, ['type' => 'left', 'name' => 'Böb 7', 'people' => ['Ann']]);
        $ann->closeHandshake();
    }

    private function names(): void
    {
        $c = $this->open();
        foreach (['', ' ', '<b>', str_repeat('x', 25), 5, null, ['a'], "a\nb"] as $name) {
            $this->say($c, ['type' => 'join', 'name' => $name]);
            $this->expectMessage($c, ['type' => 'error']);
        }
        foreach ([5, null, [], ['type' => 'say', 'text' => 'x'], ['type' => ['join']]] as $message) {
            $this->say($c, $message);
            $this->expectMessage($c, ['type' => 'error']);
        }
        $c->text('not JSON');
        $this->expectMessage($c, ['type' => 'error']);
        $this->say($c, ['type' => 'join', 'name' => '7']);
        $this->expectMessage($c, ['type' => 'welcome', 'people' => ['7']]);
        $d = $this->join('7');
        $this->expectMessage($d, ['type' => 'error']);
        $d->closeHandshake();
        $c->closeHandshake();
    }

    private function vanish(): void
    {
        $ann = $this->join('Ann');
        $this->expectMessage($ann, ['type' => 'welcome']);
        $bob = $this->join('Bob');
        $this->expectMessage($ann, ['type' => 'joined']);
        $bob->reset();
        $this->expectMessage($ann, ['type' => 'left', 'name' => 'Bob']);
        $ann->closeHandshake();
    }
}
