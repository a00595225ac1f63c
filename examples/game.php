<?php
// A game for the browser: catch the coin before the others do. The server moves everything, twenty times a second.
//
//   php -d extension=wsco examples/game.php                    then open http://127.0.0.1:9502/ in two windows
//   PORT=8080 php -d extension=wsco examples/game.php
//
// A player of /play gets into a room with a free place. Messages are JSON arrays, because there are many of them.
//   from the page: [x, y], the direction to run in, each -1, 0 or 1
//   to the page:   {you, size} once, then for each step [coin x, coin y, [id, x, y, score], [id, x, y, score], ...]

use Swoole\Coroutine;
use Swoole\Coroutine\Http\Server;
use Swoole\Coroutine\System;
use Swoole\Http\Request;
use Swoole\Http\Response;
use Swoole\Timer;
use Swoole\WebSocket\Frame;
use function Swoole\Coroutine\go;
use function Swoole\Coroutine\run;

final class Player
{
    public float $x;
    public float $y;
    /** @var array{int, int} */
    public array $direction = [0, 0];
    public int $score = 0;

    public function __construct(public readonly int $id, public readonly Response $ws)
    {
        [$this->x, $this->y] = [mt_rand(0, Room::SIZE), mt_rand(0, Room::SIZE)];
    }

    /** Nothing is done here but to note what the player wants: however fast messages come, the game goes on at its own pace. */
    public function hear(string $message): void
    {
        $direction = json_decode($message);
        if (is_array($direction) && in_array($direction[0] ?? null, [-1, 0, 1], true)
            && in_array($direction[1] ?? null, [-1, 0, 1], true)) {
            $this->direction = [$direction[0], $direction[1]];
        }
    }

    public function run(float $distance): void
    {
        $this->x = max(0, min(Room::SIZE, $this->x + $this->direction[0] * $distance));
        $this->y = max(0, min(Room::SIZE, $this->y + $this->direction[1] * $distance));
    }
}

final class Room
{
    public const SIZE = 400;
    public const PLACES = 8;
    private const SPEED = 160;              // a second
    private const REACH = 15;

    /** @var array<int, Player> by id */
    public array $players = [];
    /** @var array{int, int} */
    private array $coin = [200, 200];

    public function step(float $seconds): void
    {
        foreach ($this->players as $player) {
            $player->run(self::SPEED * $seconds);
            if (hypot($player->x - $this->coin[0], $player->y - $this->coin[1]) < self::REACH) {
                $player->score++;
                $this->coin = [mt_rand(0, self::SIZE), mt_rand(0, self::SIZE)];
            }
        }
        $state = $this->coin;
        foreach ($this->players as $player) {
            $state[] = [$player->id, (int) $player->x, (int) $player->y, $player->score];
        }
        $text = json_encode($state);
        foreach ($this->players as $player) {
            $player->ws->push($text);
        }
    }
}

final class Game
{
    /** @var array<int, Room> those that are not empty */
    private array $rooms = [];
    private int $lastId = 0;

    public function step(float $seconds): void
    {
        foreach ($this->rooms as $room) {
            $room->step($seconds);
        }
    }

    /** As long as the connection lives. */
    public function play(Response $ws): void
    {
        $player = new Player(++$this->lastId, $ws);
        $room = $this->roomWithPlace();
        $room->players[$player->id] = $player;
        $ws->push(json_encode(['you' => $player->id, 'size' => Room::SIZE]));
        while (($frame = $ws->recv(-1)) instanceof Frame) {
            $player->hear($frame->data);
        }
        unset($room->players[$player->id]);
        if (!$room->players) {
            unset($this->rooms[spl_object_id($room)]);
        }
    }

    private function roomWithPlace(): Room
    {
        foreach ($this->rooms as $room) {
            if (count($room->players) < Room::PLACES) {
                return $room;
            }
        }
        $room = new Room();
        return $this->rooms[spl_object_id($room)] = $room;
    }

    public function close(): void
    {
        foreach ($this->rooms as $room) {
            foreach ($room->players as $player) {
                $player->ws->disconnect(1001, 'The game is over.');
            }
        }
    }
}

const STEP = 50;                            // milliseconds

run(function () {
    Coroutine::set(['socket_write_timeout' => 10]);    // a client who takes nothing for so long is dropped
    $port = getenv('PORT');
    $server = new Server('127.0.0.1', $port === false ? 9502 : (int) $port);
    $server->set(['package_max_length' => '4K']);   // no player has more to say
    $page = file_get_contents(__DIR__ . '/game.html');
    $game = new Game();

    $server->handle('/play', function (Request $request, Response $ws) use ($game) {
        if ($ws->upgrade()) {
            $game->play($ws);
        }
    });
    $server->handle('/', function (Request $request, Response $response) use ($page) {
        $response->end($page);
    });

    // The timer does not drift. No step waits for a player's connection: what one does not read is queued, up to a limit.
    $timer = Timer::tick(STEP, fn () => $game->step(STEP / 1000));
    go(function () use ($server, $game, $timer) {
        System::waitSignal([SIGTERM, SIGINT]);
        Timer::clear($timer);               // run() would wait for it
        $server->shutdown();
        $game->close();
    });

    echo "Listening on http://127.0.0.1:{$server->port}/\n";
    $server->start();
});
echo "Closed.\n";
