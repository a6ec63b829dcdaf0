using System.Net;
using System.Net.Http.Json;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Notifier;

namespace Marketplace.Platform.Tests.Notifier;

public sealed class InboxOnSqliteTests(MarketplaceApp app) : InboxTests(app), IClassFixture<MarketplaceApp>;

public sealed class InboxOnPostgresTests(PostgresApp app) : InboxTests(app), IClassFixture<PostgresApp>;

public abstract class InboxTests(MarketplaceApp app)
{
    private readonly Guid _party = Guid.CreateVersion7();

    [Fact]
    public async Task A_party_reads_its_messages_newest_first_page_by_page()
    {
        await TellAsync(5);
        var lan = app.As(ActingFor(_party));

        var seen = new List<int>();
        for (var cursor = ""; cursor is not null;)
        {
            var page = await (await lan.GetAsync($"/api/inbox?limit=2&cursor={cursor}")).ReadJson();
            Assert.Equal(5, page.GetProperty("unread").GetInt32());
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(message => message.GetProperty("values").GetProperty("number").GetInt32()));
            cursor = page.GetProperty("nextCursor").GetString();
        }

        Assert.Equal([4, 3, 2, 1, 0], seen);
    }

    [Fact]
    public async Task A_stranger_sees_nothing_and_marks_nothing()
    {
        await TellAsync(2);
        var stranger = app.As(ActingFor(Guid.CreateVersion7()));
        var owner = app.As(ActingFor(_party));
        var ids = (await (await owner.GetAsync("/api/inbox")).ReadJson()).GetProperty("items").EnumerateArray().Select(message => message.GetProperty("id").GetGuid()).ToArray();

        Assert.Equal(0, (await (await stranger.GetAsync("/api/inbox")).ReadJson()).GetProperty("items").GetArrayLength());
        await stranger.PostAsJsonAsync("/api/inbox/read", new { ids });
        await stranger.PostAsJsonAsync("/api/inbox/read", new { });

        Assert.Equal(2, (await (await owner.GetAsync("/api/inbox")).ReadJson()).GetProperty("unread").GetInt32());
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.Anyone().GetAsync("/api/inbox")).StatusCode);
    }

    [Fact]
    public async Task Reading_some_or_all_messages_counts_down()
    {
        await TellAsync(3);
        var lan = app.As(ActingFor(_party));
        var first = (await (await lan.GetAsync("/api/inbox")).ReadJson()).GetProperty("items")[0].GetProperty("id").GetGuid();

        Assert.Equal(2, (await (await lan.PostAsJsonAsync("/api/inbox/read", new { ids = new[] { first } })).ReadJson()).GetProperty("unread").GetInt32());
        Assert.Equal(0, (await (await lan.PostAsJsonAsync("/api/inbox/read", new { })).ReadJson()).GetProperty("unread").GetInt32());
        Assert.True((await (await lan.GetAsync("/api/inbox")).ReadJson()).GetProperty("items")[2].GetProperty("read").GetBoolean());
    }

    private static Caller ActingFor(Guid party) => new(Guid.CreateVersion7(), "Lan", [new Grant(Role.Household, party, UnitId: null)]);

    private Task TellAsync(int messages) => app.WithDbAsync(async db =>
    {
        for (var number = 0; number < messages; number++)
        {
            db.Tell(_party, "order.placed", number.ToString(System.Globalization.CultureInfo.InvariantCulture), "/don-hang/1", new { number });
            await db.SaveChangesAsync();
            app.Clock.Advance(TimeSpan.FromSeconds(1));
        }
    });
}
