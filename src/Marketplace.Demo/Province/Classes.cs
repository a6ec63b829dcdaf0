using Marketplace.Platform.Database;
using Marketplace.Programmes.Training;

namespace Marketplace.Demo.Province;

/// <summary>Courses on selling online in the scene's communes, with who came.</summary>
internal sealed class Classes(MarketplaceDb db, Dice dice)
{
    private const int Courses = 16;
    private static readonly string[] Topics =
        ["Mở gian hàng và đăng bán nông sản", "Chụp ảnh và mô tả sản phẩm", "Đóng gói và giao hàng nông sản tươi", "Truy xuất nguồn gốc và mã QR", "Bán hàng theo mùa vụ và giữ khách"];

    /// <summary>Each course teaches households of one commune and its neighbours; two sessions, most come, some only once.</summary>
    public void Hold(Everybody everybody, DateOnly start, DateOnly today)
    {
        for (var number = 0; number < Courses; number++)
        {
            var opens = start.AddDays(40 + (number * (today.DayNumber - start.DayNumber - 80) / Courses));
            var pupils = everybody.Farms.Where(farm => farm.Card.Places[0].From <= opens.AddDays(30)).Skip(number * 17 % 140).Take(dice.Between(14, 22)).ToList();
            if (pupils.Count == 0) continue;
            var home = pupils[0].Village;
            var unitId = number % 4 == 0 ? home.Province.Id : home.Now.Id;
            var topic = Topics[number % Topics.Length];
            var course = Course.Open($"{topic} – lớp {number + 1}", topic, "Lớp minh họa do Sở Công Thương tổ chức.", unitId, opens, opens.AddDays(7), capacity: 30);
            db.Add(course);
            foreach (var offset in new[] { 0, 6 })
            {
                var session = CourseSession.Of(course, opens.AddDays(offset), new TimeOnly(8, 0), "Nhà văn hóa " + home.Now.Name);
                db.Add(session);
                foreach (var pupil in pupils.Where(_ => dice.Chance(0.85))) db.Add(new Attendance { SessionId = session.Id, HouseholdId = pupil.Card.Id });
            }
        }
    }
}
