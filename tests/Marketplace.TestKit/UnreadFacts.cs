using Marketplace.Platform.Facts;

namespace Marketplace.TestKit;

/// <summary>Reads facts without waiting for the clock.</summary>
internal static class UnreadFacts
{
    public static Task ReadAllAsync(MarketplaceApp app)
    {
        ArgumentNullException.ThrowIfNull(app);
        return app.Services.ReadAllFactsAsync(CancellationToken.None);
    }
}
