<?php
// A chat room with a page.
//
//   php -d extension=wsco examples/chat.php                    then open http://127.0.0.1:9502/ in two tabs
//   PORT=8080 php -d extension=wsco examples/chat.php
//
// Messages are JSON objects.   from the page: {type: join, name}  {type: say, text}
//                              to the page:   {type: welcome, name, people, history}  {type: joined|left, name, people}
//                                             {type: said, name, text, time}  {type: error, text}

use Swoole\Coroutine\Http\Server;
use Swoole\Http\Request;
use Swoole\Http\Response;
use Swoole\WebSocket\Frame;
use function Swoole\Coroutine\go;
use function Swoole\Coroutine\run;

final class Room
{
    private const HISTORY = 50;

    /** @var array<string, Response> name => connection */
    private array $people = [];
    /** @var list<array<string, mixed>> the last things said */
    private array $history = [];

    public function enter(Response $ws, string $name): void
    {
        $this->people[$name] = $ws;
        $people = $this->names();
        $this->send($ws, ['type' => 'welcome', 'name' => $name, 'people' => $people, 'history' => $this->history]);
        $this->tell(['type' => 'joined', 'name' => $name, 'people' => $people], $ws);
    }

    public function leave(string $name): void
    {
        unset($this->people[$name]);
        $this->tell(['type' => 'left', 'name' => $name, 'people' => $this->names()]);
    }

    public function say(string $name, string $text): void
    {
        $said = ['type' => 'said', 'name' => $name, 'text' => $text, 'time' => date(DATE_ATOM)];
        $this->history[] = $said;
        $this->history = array_slice($this->history, -self::HISTORY);
        $this->tell($said);
    }

    public function has(string $name): bool
    {
        return isset($this->people[$name]);
    }

    public function ping(): void
    {
        foreach ($this->people as $ws) {
            $ws->push('', WEBSOCKET_OPCODE_PING);
        }
    }

    public function send(Response $ws, array $message): void
    {
        $ws->push(json_encode($message, JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE));
    }

    /** To everybody, or everybody but one. Some client may have gone: then its push() just returns false. */
    private function tell(array $message, ?Response $except = null): void
    {
        $text = json_encode($message, JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE);
        foreach ($this->people as $ws) {
            if ($ws !== $except) {
                $ws->push($text);
            }
        }
    }

    private function names(): array
    {
        // A name such as "7" has become an integer key.
        return array_map('strval', array_keys($this->people));
    }
}

/** One visitor: lives as long as the connection. */
final class Visitor
{
    private ?string $name = null;

    public function __construct(private Room $room, private Response $ws)
    {
    }

    public function listen(): void
    {
        try {
            // -1: no time-out, since people may be silent for long.
            while (($frame = $this->ws->recv(-1)) instanceof Frame && $frame->data !== 'close') {
                $this->handle(json_decode($frame->data, true));
            }
        } finally {
            if ($this->name !== null) {
                $this->room->leave($this->name);
            }
            $this->ws->close();
        }
    }

    private function handle(mixed $message): void
    {
        $error = match (is_array($message) ? $message['type'] ?? null : null) {
            'join' => $this->join($message['name'] ?? null),
            'say' => $this->say($message['text'] ?? null),
            default => 'That was no message of this chat.',
        };
        if ($error !== null) {
            $this->room->send($this->ws, ['type' => 'error', 'text' => $error]);
        }
    }

    private function join(mixed $name): ?string
    {
        $name = is_string($name) ? trim($name) : '';
        if ($this->name !== null) {
            return 'You are in already.';
        }
        if (!preg_match('/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,23}$/u', $name)) {
            return 'A name is up to 24 letters, digits, blanks, dots or dashes.';
        }
        if ($this->room->has($name)) {
            return "There is a $name here already.";
        }
        $this->name = $name;
        $this->room->enter($this->ws, $name);
        return null;
    }

    private function say(mixed $text): ?string
    {
        if ($this->name === null) {
            return 'Tell us your name first.';
        }
        if (!is_string($text) || trim($text) === '' || strlen($text) > 4000) {
            return 'Say something, but not too much.';
        }
        $this->room->say($this->name, trim($text));
        return null;
    }
}

run(function () {
    $port = getenv('PORT');
    $server = new Server('127.0.0.1', $port === false ? 9502 : (int) $port);
    $server->set(['package_max_length' => '64K']);   // json_decode() makes much more of a message
    $page = file_get_contents(__DIR__ . '/chat.html');
    $room = new Room();

    $server->handle('/chat', function (Request $request, Response $ws) use ($room) {
        if ($ws->upgrade()) {
            (new Visitor($room, $ws))->listen();
        }
    });
    $server->handle('/', function (Request $request, Response $response) use ($page) {
        $response->end($page);
    });

    // A ping now and then, so that no router on the way takes a silent connection for a dead one.
    go(function () use ($room) {
        while (true) {
            Co::sleep(30);
            $room->ping();
        }
    });

    echo "Listening on http://127.0.0.1:{$server->port}/\n";
    $server->start();
});
