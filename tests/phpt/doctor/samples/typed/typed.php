<?php

use Swoole\Coroutine\{Channel, Http\Server, WaitGroup};
use Swoole\Http\{Request, Response};

final class App
{
    private Channel $jobs;
    private readonly ?WaitGroup $group;
    private $server;

    public function __construct(private Response $last, array $options = [], protected $untyped = null)
    {
        $this->server = new Server('127.0.0.1');
        $this->server->nothing1();
        $this->jobs->nothing2();
        $this->group?->nothing3();
        $this->last->socket->unknown();
    }

    public function serve(Request $request, Response $response): void
    {
        $copy = Request::create();
        $copy->nothing4();
        $created = Response::create(1);
        $created->nothing5();
        $work = function () use ($response) {
            $response->nothing6();
            $response = other();
            $response->unknown();
        };
        $short = fn (Channel $channel) => $channel->nothing7();
        (new Channel(1))->nothing8();
        $connection = Swoole\Coroutine::getContext();
        $connection->nothing9();
        $connection->count();
        if ($request) {
            $later = new Channel();
        }
        $later->nothing10();
    }

    public function other($response): void
    {
        $response->unknown();
    }
}
