using System.Net;
using Marketplace.Platform.Callers;

namespace Marketplace.Conventions.Tests.Kit;

/// <summary>The tools that all other tests trust.</summary>
public sealed class SqliteKitTests(MarketplaceApp app) : IClassFixture<MarketplaceApp>
{
    [Fact]
    public async Task The_program_is_ready_on_its_own_database()
    {
        Assert.Equal(HttpStatusCode.OK, (await app.Anyone().GetAsync("/health/ready")).StatusCode);
        Assert.True(File.Exists(Path.Combine(app.DataFolder, "marketplace.db")));
    }

    [Fact]
    public void The_clock_moves_only_when_told()
    {
        app.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(TestClock.Start.AddDays(1), app.Clock.GetUtcNow(), TimeSpan.FromSeconds(1));
        Assert.Same(app.Clock, app.Services.GetService(typeof(TimeProvider)));
    }

    [Fact]
    public async Task An_invented_caller_is_signed_in()
    {
        var client = app.As(new Caller(Guid.CreateVersion7(), "Lan", [new(Role.Consumer, Guid.CreateVersion7(), UnitId: null)]));
        Assert.NotEqual(HttpStatusCode.Unauthorized, (await client.GetAsync("/api/inbox")).StatusCode);
    }
}

public sealed class PostgresKitTests(PostgresApp app) : IClassFixture<PostgresApp>
{
    [Fact]
    public async Task The_program_is_ready_on_PostgreSQL() =>
        Assert.Equal(HttpStatusCode.OK, (await app.Anyone().GetAsync("/health/ready")).StatusCode);
}
