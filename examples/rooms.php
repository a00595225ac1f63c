<?php
// Chat rooms: who is there, who is away, and a heartbeat that finds those who have gone without a word.
//
//   php -d extension=wsco examples/rooms.php                   then open http://127.0.0.1:9502/ in two tabs
//   PORT=8080 php -d extension=wsco examples/rooms.php
//
// A guest connects to /room?room=kitchen&name=Ann. A refusal is a close frame, whose reason says why.
// Messages are JSON objects.   from the page: {type: say, text}  {type: away}  {type: back}
//                              to the page:   {type: welcome, room, name, people: [{name, away}]}
//                                             {type: said, name, text}  {type: joined|left|away|back, name}

use Swoole\Coroutine;
use Swoole\Coroutine\Http\Server;
use Swoole\Coroutine\System;
use Swoole\Http\Request;
use Swoole\Http\Response;
use Swoole\WebSocket\Frame;
use function Swoole\Coroutine\go;
use function Swoole\Coroutine\run;

final class Room
{
    /** @var array<string, Guest> by name */
    public array $guests = [];

    public function __construct(public readonly string $name)
    {
    }

    /** To everybody. Some guest may have gone: then push() just returns false. */
    public function tell(array $message): void
    {
        $text = json_encode($message, JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE);
        foreach ($this->guests as $guest) {
            $guest->ws->push($text);
        }
    }

    /** @return list<array{name: string, away: bool}> */
    public function people(): array
    {
        return array_values(array_map(fn ($guest) => ['name' => $guest->name, 'away' => $guest->away], $this->guests));
    }
}

/** Lives as long as the connection. */
final class Guest
{
    private const HEARTBEAT = 20;           // seconds of silence until a guest is asked for a sign of life
    private const TIMED_OUT = 110;          // ETIMEDOUT

    public bool $away = false;

    public function __construct(private Room $room, public readonly string $name, public readonly Response $ws)
    {
    }

    public function stay(): void
    {
        $this->room->tell(['type' => 'joined', 'name' => $this->name]);
        $this->room->guests[$this->name] = $this;
        try {
            $welcome = ['type' => 'welcome', 'room' => $this->room->name, 'name' => $this->name];
            $this->ws->push(json_encode($welcome + ['people' => $this->room->people()]));
            $this->listen();
        } finally {
            unset($this->room->guests[$this->name]);
            $this->room->tell(['type' => 'left', 'name' => $this->name]);
        }
    }

    /** Until the guest has gone, or has answered a ping with nothing but further silence. */
    private function listen(): void
    {
        $asked = false;
        while (true) {
            $frame = $this->ws->recv(self::HEARTBEAT);
            if ($frame instanceof Frame) {
                $asked = false;
                $this->hear($frame);
            } elseif ($frame === false && swoole_last_error() === self::TIMED_OUT && !$asked) {
                $asked = true;
                $this->ws->ping();
            } else {
                return;
            }
        }
    }

    private function hear(Frame $frame): void
    {
        $message = $frame->opcode === WEBSOCKET_OPCODE_TEXT ? json_decode($frame->data, true) : null;
        $type = $message['type'] ?? null;
        if ($type === 'say' && is_string($message['text'] ?? null) && strlen($message['text']) <= 4000) {
            $this->room->tell(['type' => 'said', 'name' => $this->name, 'text' => $message['text']]);
        } elseif (($type === 'away' && !$this->away) || ($type === 'back' && $this->away)) {
            $this->away = !$this->away;
            $this->room->tell(['type' => $type, 'name' => $this->name]);
        }
    }
}

final class House
{
    private const WORD = '/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,23}$/Du';

    /** @var array<string, Room> those that are not empty */
    private array $rooms = [];
    private bool $open = true;

    public function visit(Request $request, Response $ws): void
    {
        ['room' => $where, 'name' => $name] = ($request->get ?? []) + ['room' => null, 'name' => null];
        foreach ([$where, $name] as $word) {
            if (!is_string($word) || !preg_match(self::WORD, $word)) {
                $ws->disconnect(4000, 'A name is up to 24 letters, digits, blanks, dots or dashes.');
                return;
            }
        }
        $room = $this->rooms[$where] ??= new Room($where);
        if (!$this->open || isset($room->guests[$name])) {
            $ws->disconnect(4001, $this->open ? "There is a $name here already." : 'We are closing.');
            return;
        }
        (new Guest($room, $name, $ws))->stay();
        if (!$room->guests) {
            unset($this->rooms[$where]);
        }
    }

    public function close(): void
    {
        $this->open = false;
        foreach ($this->rooms as $room) {
            foreach ($room->guests as $guest) {
                $guest->ws->disconnect(1001, 'We are closing.');
            }
        }
    }
}

run(function () {
    Coroutine::set(['socket_write_timeout' => 10]);    // a client who takes nothing for so long is dropped
    $port = getenv('PORT');
    $server = new Server('127.0.0.1', $port === false ? 9502 : (int) $port);
    $server->set([
        'open_websocket_pong_frame' => true,    // recv() returns pongs too: signs of life
        'package_max_length' => '64K',          // json_decode() makes much more of it
    ]);
    $page = file_get_contents(__DIR__ . '/rooms.html');
    $house = new House();

    $server->handle('/room', function (Request $request, Response $ws) use ($house) {
        if ($ws->upgrade()) {
            $house->visit($request, $ws);
        }
    });
    $server->handle('/', function (Request $request, Response $response) use ($page) {
        $response->end($page);
    });

    go(function () use ($server, $house) {
        System::waitSignal([SIGTERM, SIGINT]);
        $server->shutdown();                // no new guests; start() returns
        $house->close();                    // a WebSocket ends when its handler does: recv() has nothing to wait for
    });

    echo "Listening on http://127.0.0.1:{$server->port}/\n";
    $server->start();
});
echo "Closed.\n";
