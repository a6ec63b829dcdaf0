using Marketplace.Platform.Database;
using Marketplace.Platform.Facts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Marketplace.TestKit;

/// <summary>Reads facts without waiting for the clock.</summary>
internal static class UnreadFacts
{
    /// <summary>A reader that failed fails the test with its own words.</summary>
    public static async Task ReadAllAsync(MarketplaceApp app)
    {
        await app.Services.ReadAllFactsAsync(CancellationToken.None);
        await using var scope = app.Services.CreateAsyncScope();
        var failed = await scope.ServiceProvider.GetRequiredService<MarketplaceDb>().Set<UnreadFact>()
            .Where(mark => mark.LastError != null).Select(mark => mark.Reader + ": " + mark.LastError).ToListAsync();
        Assert.Empty(failed);
    }
}
