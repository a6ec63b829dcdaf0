using Marketplace.Accounts.Public;
using Marketplace.Catalogue.Listings;
using Marketplace.Farming.Certificates;
using Marketplace.Farming.Public;
using Marketplace.Platform.Database;
using Marketplace.Platform.Values;

namespace Marketplace.Demo.Province;

/// <summary>The scene's commitments and certificates, each number marked MINH-HOA so that none is taken for a real one. No dice: the scene stays as it was.</summary>
internal sealed class Papers(MarketplaceDb db, PublishGate gate, DateTimeOffset now)
{
    private const int EveryWaiting = 9;
    private readonly List<CertificateCard> _cards = [];
    private readonly HashSet<Guid> _committed = [];
    private int _handedIn;

    /// <summary>What this listing needs is on file; one certificate in nine still waits for its officer, so that the queue has work and some standards are only said.</summary>
    public void Cover(Listing listing, PartyCard producer, int unitId)
    {
        if (_committed.Add(producer.Id)) Keep(Certificate.Commit(producer.Id, unitId, producer.Name, now.AddDays(-200)));
        if (listing.CertificateNumber is { } number) Keep(Certified(listing, producer, unitId, number));
        gate.Judge(listing, new Proofs([.. _cards.Where(card => card.HolderId == producer.Id)]));
    }

    private Certificate Certified(Listing listing, PartyCard producer, int unitId, string number)
    {
        var today = now.VietnamDay();
        var handedIn = now.AddDays(-20 - (_handedIn % 60));
        var certificate = Certificate.Submit(producer.Id, unitId, new()
        {
            Kind = listing.StandardCode switch { "ocop" => CertificateKind.Ocop, "an-toan" => CertificateKind.FoodSafety, _ => CertificateKind.Standard },
            StandardCode = listing.StandardCode, Stars = 3 + (_handedIn % 2), Number = number, Issuer = "Tổ chức chứng nhận minh họa", Products = [listing.ProductCode],
            AreaSquareMetres = 8_000 + (500 * (_handedIn % 20)), ValidFrom = today.AddDays(-300 + (_handedIn % 50)), ValidTo = today.AddDays(25 + (_handedIn * 13 % 500)),
        }, handedIn);
        if (++_handedIn % EveryWaiting != 0) certificate.Verify(officer: Guid.Empty, "Cán bộ minh họa", handedIn.AddDays(3));
        return certificate;
    }

    private void Keep(Certificate certificate)
    {
        db.Add(certificate);
        _cards.Add(certificate.AsCard());
    }
}
