using Marketplace.Accounts.Public;
using Marketplace.Farming.Certificates;
using Marketplace.Farming.Public;
using Marketplace.Platform.Database;
using Marketplace.Platform.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.TestKit;

public sealed partial class Given
{
    /// <summary>A checked certificate of a standard for these products.</summary>
    public Task<Guid> Certificate(
        Person holder, string standard = "vietgap", string number = "VietGAP-TT-THU-01", DateOnly? from = null, DateOnly? to = null, bool verified = true, long? yieldCapGrams = null,
        params string[] products) => app.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<MarketplaceDb>();
        var card = (await services.GetRequiredService<IParties>().FindAsync(holder.Party, default))!;
        var certificate = Made(card.Id, card.UnitOn(app.Clock.Today()), standard, number, from, to, yieldCapGrams, products.Length > 0 ? products : ["sau-rieng-ri6"]);
        // What an officer is to check he can look at.
        if (!verified) certificate.Attach($"aa/aa{Guid.CreateVersion7():N}.bin"[..38], "application/pdf");
        if (verified && certificate.Verify(Guid.CreateVersion7(), "Cán bộ", app.Clock.Now()) is { } refusal) throw new InvalidOperationException(refusal.Code);
        db.Add(certificate);
        await db.SaveChangesAsync();
        return certificate.Id;
    });

    /// <summary>The seller takes his commitment back: without another paper he may publish nothing.</summary>
    public Task WithoutCommitment(Person holder) => app.WithDbAsync(async db =>
    {
        foreach (var commitment in await db.Set<Certificate>().Where(known => known.HolderId == holder.Party && known.Kind == CertificateKind.Commitment).ToListAsync())
            commitment.Withdraw(app.Clock.Now());
        await db.SaveChangesAsync();
    });

    private Task CertifyAsync(Guid holder, string product, string standard, string? number) => app.InScopeAsync(async services =>
    {
        if (!services.GetRequiredService<IProduce>().Standard(standard)!.NeedsCertificate) return;
        var proofs = await services.GetRequiredService<ICertificates>().OfAsync([holder], default);
        if (proofs.For(standard, product, app.Clock.Now(), holder, holder).Certificate is not null) return;
        var db = services.GetRequiredService<MarketplaceDb>();
        var certificate = Made(holder, 1, standard, number ?? "THU-1", from: null, to: null, yieldCapGrams: null, product);
        certificate.Verify(Guid.CreateVersion7(), "Cán bộ", app.Clock.Now());
        db.Add(certificate);
        await db.SaveChangesAsync();
    });

    private Certificate Made(Guid holder, int unitId, string standard, string number, DateOnly? from, DateOnly? to, long? yieldCapGrams, params string[] products)
    {
        var today = app.Clock.Today();
        return Farming.Certificates.Certificate.Submit(holder, unitId, new()
        {
            Kind = standard switch { "ocop" => CertificateKind.Ocop, _ => CertificateKind.Standard }, Stars = 3, StandardCode = standard, Number = number, Issuer = "Tổ chức chứng nhận thử",
            Products = products, ValidFrom = from ?? today.AddDays(-30), ValidTo = to ?? today.AddYears(1), YieldCapGrams = yieldCapGrams,
        }, app.Clock.Now());
    }
}
